import { QueryError, TicketQuery } from './query.mjs'
import { TicketRepository } from './tickets.mjs'
const repository = new TicketRepository()
const respond = (statusCode, statusDescription, data) => ({
  statusCode,
  statusDescription,
  isBase64Encoded: false,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(data),
})
// the load balancer hands query values over as they were sent
function decode(params) {
  const out = Object.create(null)
  for (const [key, value] of Object.entries(params ?? {})) {
    try {
      out[key] = decodeURIComponent(value.replace(/\+/g, ' '))
    } catch {
      throw new QueryError(`${key} is not well encoded`)
    }
  }
  return out
}
const toRow = (t) => ({
  id: t.id,
  subject: t.subject,
  status: t.status,
  priority: t.priority,
  dueInHours: t.sla?.dueIn ?? null,
})
export const handler = async (event) => {
  try {
    if (event.path === '/healthz' || event.path === '/') return respond(200, '200 OK', { ok: true })
    if (event.path !== '/tickets') return respond(404, '404 Not Found', { error: 'not found' })
    if (event.httpMethod !== 'GET') return respond(405, '405 Method Not Allowed', { error: 'read only' })
    const rows = TicketQuery.parse(decode(event.queryStringParameters)).run(repository)
    return respond(200, '200 OK', { count: rows.length, tickets: rows.map(toRow) })
  } catch (err) {
    if (err instanceof QueryError) return respond(err.status, '400 Bad Request', { error: err.message })
    throw err
  }
}
