import { conflict, json, problem, readObject } from './http.mjs'
import { validateTicket } from './validate.mjs'
import { canMove, nextStatuses } from './workflow.mjs'

function listTickets({ event, repository }) {
  const items = repository.list(event.queryStringParameters?.status)
  return json(200, { count: items.length, items })
}

function createTicket({ event, repository }) {
  const input = readObject(event)
  if (!input) return problem(400, 'Body must be a JSON object')
  const { fields, errors, valid } = validateTicket(input, { partial: false })
  return valid ? json(201, repository.insert(fields)) : problem(422, 'Invalid ticket', errors)
}

function getTicket({ id, repository }) {
  const ticket = repository.find(id)
  return ticket ? json(200, ticket) : problem(404, 'Ticket not found')
}

function patchTicket({ event, id, repository }) {
  const ticket = repository.find(id)
  if (!ticket) return problem(404, 'Ticket not found')
  const input = readObject(event)
  if (!input) return problem(400, 'Body must be a JSON object')
  const { fields, errors, valid } = validateTicket(input, { partial: true })
  if (!valid) return problem(422, 'Invalid ticket', errors)
  if (fields.status && !canMove(ticket.status, fields.status)) {
    return conflict({ message: 'Transition not allowed', from: ticket.status, allowed: nextStatuses(ticket.status) })
  }
  return json(200, repository.update(id, fields))
}

function deleteTicket({ id, repository }) {
  return repository.remove(id) ? { statusCode: 204, headers: {}, body: '' } : problem(404, 'Ticket not found')
}

export const routes = {
  'GET /tickets': listTickets,
  'POST /tickets': createTicket,
  'GET /tickets/{id}': getTicket,
  'PATCH /tickets/{id}': patchTicket,
  'DELETE /tickets/{id}': deleteTicket,
}
