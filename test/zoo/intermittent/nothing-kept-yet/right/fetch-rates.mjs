export async function fetchRates() {
  const answer = await fetch('https://rates.example.com/all', { signal: AbortSignal.timeout(300) })
  if (!answer.ok) throw new Error(`answered ${answer.status}`)
  const { usd } = await answer.json()
  return { usd, at: Date.now() }
}
