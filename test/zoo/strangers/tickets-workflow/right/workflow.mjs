export const STATUSES = ['open', 'pending', 'solved']

const TRANSITIONS = {
  open: ['pending', 'solved'],
  pending: ['open', 'solved'],
  solved: ['open'],
}

/** May the ticket go to the status? Staying where it is is always fine. */
export function canMove(ticket, status) {
  if (ticket.status === status) return true
  return (TRANSITIONS[ticket.status] ?? []).includes(status)
}
