import { salesRows, MINUTES_PER_ROW } from './sales.mjs'

const MAX_DAYS = 90
const MAX_ROWS = 50_000
const COLUMNS = ['bucket', 'region', 'register', 'transactions', 'gross_cents', 'refunds_cents', 'currency']

const json = (statusCode, payload) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(payload),
})

function csvField(value) {
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function toCsv(rows) {
  const lines = [COLUMNS.join(',')]
  for (const row of rows) lines.push(COLUMNS.map((column) => csvField(row[column])).join(','))
  return lines.join('\r\n') + '\r\n'
}

function parseDays(text) {
  if (text === undefined || text === null) return 30
  if (!/^\d{1,4}$/.test(text)) return null
  const days = Number(text)
  return days >= 1 && days <= MAX_DAYS ? days : null
}

function exportSales(query) {
  const days = parseDays(query.days)
  if (days === null) return json(400, { message: `days must be between 1 and ${MAX_DAYS}` })
  const granularity = query.granularity || 'day'
  if (!Object.hasOwn(MINUTES_PER_ROW, granularity)) {
    return json(400, { message: `granularity must be one of ${Object.keys(MINUTES_PER_ROW).join(', ')}` })
  }
  const rows = Math.floor((days * 1440) / MINUTES_PER_ROW[granularity])
  if (rows > MAX_ROWS) return json(400, { message: `at most ${MAX_ROWS} rows can be exported at once` })

  return {
    statusCode: 200,
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="sales-${days}d-${granularity}.csv"`,
    },
    body: toCsv(salesRows(days, granularity)),
  }
}

export const handler = async (event) => {
  if (event.httpMethod !== 'GET') return json(405, { message: 'Method not allowed' })
  const query = event.queryStringParameters ?? {}
  switch (event.path) {
    case '/exports/sales.csv':
      return exportSales(query)
    case '/exports':
      return json(200, { exports: [{ path: '/exports/sales.csv', columns: COLUMNS, maxDays: MAX_DAYS }] })
    default:
      return json(404, { message: 'Not found' })
  }
}
