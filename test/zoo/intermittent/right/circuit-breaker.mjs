const coolMs = 5_000
let failures = 0
let openUntil = 0

async function price() {
  const answer = await fetch('https://prices.example.com/A-1', { signal: AbortSignal.timeout(300) })
  if (!answer.ok) throw new Error(`answered ${answer.status}`)
  const { cents } = await answer.json()
  return cents
}

const unavailable = { statusCode: 503, headers: { 'retry-after': '5' }, body: '' }

export const handler = async () => {
  if (Date.now() < openUntil) return unavailable
  try {
    const cents = await price()
    failures = 0
    return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ cents }) }
  } catch {
    if (++failures >= 3) openUntil = Date.now() + coolMs
    return unavailable
  }
}
