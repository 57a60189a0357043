import { readTable } from './table.mjs'
import { acceptRow } from './rows.mjs'

const json = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})
const WANTED = ['accession', 'species', 'grams']

export const handler = async (event) => {
  const { method } = event.requestContext.http
  if (event.rawPath !== '/imports') return json(404, { error: 'not found' })
  if (method !== 'POST') return json(405, { error: 'POST only' })
  const type = (event.headers['content-type'] ?? '').split(';')[0].trim().toLowerCase()
  if (type !== 'text/csv') return json(415, { error: 'send text/csv' })
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '')
  if (text.length > 100_000) return json(413, { error: 'file too large' })

  const { header, lines } = readTable(text)
  const missing = WANTED.filter((name) => !header.includes(name))
  if (missing.length) return json(422, { error: `missing columns: ${missing.join(', ')}` })
  if (header.length > 20) return json(422, { error: 'too many columns' })
  if (lines.length === 0) return json(422, { error: 'no rows' })

  const accepted = []
  const rejected = []
  lines.forEach((cells, index) => {
    const row = Object.fromEntries(header.map((name, i) => [name, cells[i] ?? '']))
    const result = acceptRow(row)
    if (result.problem) rejected.push({ line: index + 2, problem: result.problem })
    else accepted.push(result.row)
  })

  const report = { accepted: accepted.length, rejected: rejected.slice(0, 20) }
  if (event.queryStringParameters?.report === 'full' && accepted.length > 0) {
    const heaviest = accepted.reduce((best, row) => (row.grams > best.grams ? row : best))
    report.grams = accepted.reduce((sum, row) => sum + row.grams, 0)
    report.heaviest = heaviest.accession
  }
  return json(rejected.length ? 207 : 201, report)
}
