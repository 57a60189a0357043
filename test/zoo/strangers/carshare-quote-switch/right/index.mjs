const TARIFFS = {
  mini: { perMinute: 0.19, unlock: 1.49, cap: 39.9 },
  comfort: { perMinute: 0.29, unlock: 0.99, cap: 59.9 },
  van: { perMinute: 0.37, unlock: 2.49, cap: 89.9 },
}

const round = (amount) => Math.round(amount * 100) / 100

/** "12,90 EUR", as printed on paper receipts */
function printed(amount) {
  const [euros, cents] = round(amount).toFixed(2).split('.')
  return `${euros},${cents.padEnd(2, '0')} EUR`
}

const answer = (statusCode, body) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

function minutesOf(text) {
  if (text === undefined || !/^\d{1,5}$/.test(text)) return null
  const n = Number(text)
  return n >= 1 && n <= 1440 ? n : null
}

function quote(tariff, minutes) {
  const driving = tariff.perMinute * minutes
  const total = Math.min(driving + tariff.unlock, tariff.cap)
  return {
    driving: round(driving),
    unlock: tariff.unlock,
    total: round(total),
    capped: driving + tariff.unlock > tariff.cap,
  }
}

export async function handler(event) {
  const { method, path } = event.requestContext.http
  const query = event.queryStringParameters ?? {}
  switch (true) {
    case method === 'GET' && path === '/':
      return answer(200, { service: 'quotes', tariffs: Object.keys(TARIFFS) })
    case method === 'GET' && path === '/tariffs':
      return answer(200, TARIFFS)
    case method === 'GET' && path.startsWith('/quotes/'): {
      const name = path.slice('/quotes/'.length)
      if (!Object.hasOwn(TARIFFS, name)) return answer(404, { error: 'unknown tariff' })
      const minutes = minutesOf(query.minutes)
      if (minutes === null) return answer(400, { error: 'minutes must be between 1 and 1440' })
      const result = quote(TARIFFS[name], minutes)
      if (query.view === 'receipt') {
        return answer(200, {
          tariff: name,
          minutes,
          lines: [`Unlock ${printed(result.unlock)}`, `Total ${printed(result.total)}`],
        })
      }
      return answer(200, { tariff: name, minutes, ...result })
    }
    default:
      return answer(404, { error: 'not found' })
  }
}
