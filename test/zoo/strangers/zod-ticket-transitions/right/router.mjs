import { HttpError, json, readJson } from './http.mjs'
import { changeStatus } from './tickets/workflow.mjs'
import { getTicket, listTickets } from './tickets/repository.mjs'
import { listQuery, statusChange, validate } from './tickets/schemas.mjs'

export async function router(event) {
  const { method } = event.requestContext.http
  const [root, id, action, ...rest] = event.rawPath.split('/').filter(Boolean)
  if (root !== 'tickets' || rest.length) throw new HttpError(404, 'Not found')

  if (method === 'GET' && id === undefined) {
    return json(200, listTickets(validate(listQuery, event.queryStringParameters ?? {})))
  }
  if (method === 'GET' && id !== undefined && action === undefined) return json(200, getTicket(id))
  if (method === 'PATCH' && action === 'status') {
    const ticket = getTicket(id)
    return json(200, changeStatus(ticket, validate(statusChange, readJson(event))))
  }
  throw new HttpError(405, 'Method not allowed')
}
