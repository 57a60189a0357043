async function weather() {
  const answer = await fetch('https://weather.example.com/today', { signal: AbortSignal.timeout(300) })
  return answer.ok ? answer.text() : undefined
}

export const handler = async () => {
  const text = await weather().catch(() => undefined)
  if (text === undefined) return { statusCode: 503, headers: { 'Retry-After': '60' }, body: '' }
  const { sky } = JSON.parse(text)
  return { statusCode: 200, headers: { 'Content-Type': 'text/plain' }, body: `Today: ${sky}` }
}
