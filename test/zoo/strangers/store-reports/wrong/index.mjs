import { parseRange } from './range.mjs'
import { salesRows } from './sales.mjs'

const STATUS_TEXT = { 200: 'OK', 400: 'Bad Request', 404: 'Not Found', 405: 'Method Not Allowed' }

const send = (statusCode, value) => ({
  statusCode,
  statusDescription: `${statusCode} ${STATUS_TEXT[statusCode]}`,
  headers: { 'content-type': 'application/json', 'cache-control': 'max-age=60' },
  body: JSON.stringify(value),
  isBase64Encoded: false,
})

const REPORTS = new Map([
  [
    'sales',
    (query) => {
      const range = parseRange(query)
      if (range.error) return send(400, { error: range.error })
      const rows = salesRows(range)
      const net = rows.reduce((sum, row) => sum + row.netCents, 0)
      return send(200, { granularity: range.granularity, count: rows.length, netCents: net, rows })
    },
  ],
  ['stores', () => send(200, { stores: ['antwerp-01', 'bruges-02'] })],
])

export async function handler(event) {
  if (event.httpMethod !== 'GET') return send(405, { error: 'reports are read only' })
  const found = /^\/reports\/([a-z]+)$/.exec(event.path)
  const report = found && REPORTS.get(found[1])
  if (!report) return send(404, { error: 'no such report' })
  return report(event.queryStringParameters ?? {})
}
