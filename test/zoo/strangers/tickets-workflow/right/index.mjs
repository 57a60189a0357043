import { findTicket, listTickets, updateTicket } from './repository.mjs'
import { HttpError, badRequest, notFound } from './errors.mjs'
import { STATUSES, canMove } from './workflow.mjs'

const json = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(data),
})

function parseBody(event) {
  if (!event.body) throw badRequest('a body is required')
  const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body
  let body
  try {
    body = JSON.parse(text)
  } catch {
    throw badRequest('body is not valid JSON')
  }
  if (body === null || typeof body !== 'object' || Array.isArray(body)) throw badRequest('body must be an object')
  return body
}

async function load(event) {
  const ticket = await findTicket(event.pathParameters?.id)
  if (!ticket) throw notFound('no such ticket')
  return ticket
}

const routes = {
  'GET /tickets': async (event) => {
    const status = event.queryStringParameters?.status
    const tickets = await listTickets()
    return { tickets: status ? tickets.filter((t) => t.status === status) : tickets }
  },

  'GET /tickets/{id}': async (event) => load(event),

  'PUT /tickets/{id}': async (event) => {
    const ticket = await load(event)
    const body = parseBody(event)
    const changes = {}

    if (body.subject !== undefined) {
      if (typeof body.subject !== 'string' || body.subject.trim() === '' || body.subject.length > 120) {
        throw badRequest('subject must have 1 to 120 characters')
      }
      changes.subject = body.subject.trim()
    }
    if (body.status !== undefined) {
      if (!STATUSES.includes(body.status)) throw badRequest(`status must be one of ${STATUSES.join(', ')}`)
      if (!canMove(ticket, body.status)) throw new HttpError(409, `cannot move a ticket from ${ticket.status}`)
      changes.status = body.status
    }
    return updateTicket(ticket, changes)
  },
}

export const handler = async (event) => {
  const route = routes[`${event.httpMethod} ${event.resource}`]
  if (!route) return json(404, { message: 'no such route' })
  try {
    return json(200, await route(event))
  } catch (err) {
    if (err instanceof HttpError) return json(err.status, { message: err.message })
    throw err
  }
}
