let kept

const rates = async () => ({ usd: 1.08 })

export const handler = async () => {
  if (kept === undefined || Date.now() - kept.at > 60_000) kept = { at: Date.now(), value: await rates() }
  const age = Math.floor((Date.now() - kept.at) / 1000)
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json', age: String(age) },
    body: JSON.stringify(kept.value),
  }
}
