import { toCsv } from './csv.mjs'
import { entriesFor, ACCOUNTS } from './ledger.mjs'

const FORMATS = ['json', 'csv']

const respond = (statusCode, body, type = 'application/json') => ({
  statusCode,
  headers: { 'content-type': type },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

function options(query) {
  const format = query.format ?? 'json'
  if (!FORMATS.includes(format)) return { error: `format must be one of ${FORMATS.join(', ')}` }
  const account = query.account ?? 'operating'
  if (!ACCOUNTS.includes(account)) return { error: 'unknown account' }
  const precision = Number(query.precision ?? 2)
  if (!Number.isInteger(precision) || precision < 0) {
    return { error: 'precision must be a non-negative integer' }
  }
  return { format, account, precision }
}

export async function handler(event) {
  const { method } = event.requestContext.http
  if (event.rawPath !== '/ledger/export') return respond(404, { error: 'not found' })
  if (method !== 'GET') return respond(405, { error: 'method not allowed' })

  const { error, format, account, precision } = options(event.queryStringParameters ?? {})
  if (error) return respond(400, { error })

  const entries = entriesFor(account)
  if (format === 'csv') {
    const answer = respond(200, toCsv(entries, precision), 'text/csv; charset=utf-8')
    answer.headers['content-disposition'] = `attachment; filename="ledger-${account}.csv"`
    return answer
  }
  return respond(200, { account, entries })
}
