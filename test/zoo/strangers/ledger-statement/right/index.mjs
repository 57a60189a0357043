import { LedgerRepository } from './lib/repository.mjs'
import { present, summarise } from './lib/present.mjs'
import { decode, encode } from './lib/cursor.mjs'

const repository = new LedgerRepository()
const DEFAULT_PAGE = 3
const DETAIL = new Map([
  ['summary', summarise],
  ['full', present],
])

const reply = (statusCode, payload, headers = {}) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers },
  body: JSON.stringify(payload),
})
const problem = (statusCode, detail) => reply(statusCode, { title: 'Request refused', detail })

function listEntries(accountId, query) {
  const lines = repository.find(accountId)
  if (!lines) return problem(404, 'unknown account')
  const cursor = decode(query.cursor)
  if (!cursor.ok) return problem(400, 'cursor is not valid')
  const detail = query.detail ?? 'summary'
  const view = DETAIL.get(detail)
  if (!view) return problem(400, 'detail must be summary or full')
  const limit = /^[1-3]$/.test(query.limit ?? '') ? Number(query.limit) : DEFAULT_PAGE
  const from = lines.filter((line) => line.id > cursor.value)
  const page = from.slice(0, limit)
  const next = from.length > page.length ? encode(page.at(-1).id) : null
  return reply(200, { accountId, items: page.map(view), next })
}

export const handler = async (event) => {
  const query = event.queryStringParameters ?? {}
  const { id } = event.pathParameters ?? {}
  switch (`${event.httpMethod} ${event.resource}`) {
    case 'GET /accounts/{id}/entries':
      return listEntries(id, query)
    case 'GET /accounts/{id}': {
      const lines = repository.find(id)
      if (!lines) return problem(404, 'unknown account')
      const cents = lines.reduce((sum, line) => sum + line.cents, 0)
      return reply(200, { id, balance: (cents / 100).toFixed(2), entries: lines.length })
    }
    default:
      return problem(404, 'no such resource')
  }
}
