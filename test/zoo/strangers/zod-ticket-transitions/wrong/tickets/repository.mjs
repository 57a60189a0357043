import { HttpError } from '../http.mjs'

const TICKETS = [
  { id: 'T-101', subject: 'Cannot sign in', status: 'open' },
  { id: 'T-102', subject: 'Invoice is wrong', status: 'pending' },
  // imported from the old help desk
  { id: 'T-7', subject: 'Printer on fire', status: 'on-hold' },
  { id: 'T-103', subject: 'Change of address', status: 'closed' },
]

export function getTicket(id) {
  const ticket = TICKETS.find((candidate) => candidate.id === id)
  if (!ticket) throw new HttpError(404, 'No such ticket')
  return ticket
}

export const listTickets = ({ status, limit }) =>
  TICKETS.filter((ticket) => status === undefined || ticket.status === status).slice(0, limit)
