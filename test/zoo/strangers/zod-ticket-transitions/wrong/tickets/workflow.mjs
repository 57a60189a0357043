import { HttpError } from '../http.mjs'

const NEXT = {
  open: ['pending', 'solved'],
  pending: ['open', 'solved'],
  solved: ['open', 'closed'],
  closed: [],
}

export function changeStatus(ticket, { status, comment }) {
  if (ticket.status === status) return ticket
  if (!NEXT[ticket.status].includes(status))
    throw new HttpError(409, `A ticket cannot go from ${ticket.status} to ${status}`)
  return { ...ticket, status, lastComment: comment ?? null }
}
