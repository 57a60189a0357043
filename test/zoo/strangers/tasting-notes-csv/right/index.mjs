const REGIONS = ['Jura', 'Douro', 'Mosel', 'Tokaj', 'Etna']
const WORDS = ['flint', 'quince', 'smoke', 'bramble', 'salt', 'honey', 'hay']
const MAX_DAYS = 366
const MAX_ROWS = 9000

const PER_DAY = { daily: 1, session: 4, glass: 60 }

function text(statusCode, type, body) {
  return {
    statusCode,
    statusDescription: String(statusCode),
    headers: { 'content-type': type },
    body,
    isBase64Encoded: false,
  }
}
const problem = (status, message) => text(status, 'application/json', JSON.stringify({ error: message }))

function note(n) {
  return [0, 1, 2].map((i) => WORDS[(n * 3 + i * i) % WORDS.length]).join(' and ')
}

function rows(days, perDay) {
  const out = ['day,serving,region,score,note']
  for (let day = 1; day <= days; day++) {
    for (let s = 1; s <= perDay; s++) {
      const n = day * perDay + s
      out.push(`${day},${s},${REGIONS[n % REGIONS.length]},${80 + (n % 20)},"${note(n)}, long finish"`)
    }
  }
  return out.join('\r\n')
}

export const handler = async (event) => {
  if (event.path === '/') return problem(404, 'see /notes.csv')
  if (event.path !== '/notes.csv') return problem(404, 'not found')
  if (event.httpMethod !== 'GET') return problem(405, 'method not allowed')

  const query = event.queryStringParameters ?? {}
  const detail = query.detail ?? 'daily'
  if (!Object.hasOwn(PER_DAY, detail)) return problem(400, 'detail is daily, session or glass')
  const days = /^\d{1,4}$/.test(query.days ?? '30') ? Number(query.days ?? '30') : 0
  if (days < 1 || days > MAX_DAYS) return problem(400, `days is 1 to ${MAX_DAYS}`)
  if (days * PER_DAY[detail] > MAX_ROWS) return problem(413, 'too many rows, ask for fewer days')

  return text(200, 'text/csv; charset=utf-8', rows(days, PER_DAY[detail]))
}
