// Stands in for the table until the migration is through.
const TICKETS = [
  { id: 'T-1001', subject: 'Printer on fire', status: 'open', priority: 1 },
  { id: 'T-1002', subject: 'Cannot log in', status: 'pending', priority: 2 },
  { id: 'T-1003', subject: 'Invoice from 2019', status: 'archived', priority: 3 },
  { id: 'T-1004', subject: 'New chair', status: 'solved', priority: 3 },
]

export async function listTickets() {
  return TICKETS.map((ticket) => ({ ...ticket }))
}

export async function findTicket(id) {
  const ticket = TICKETS.find((candidate) => candidate.id === id)
  return ticket ? { ...ticket } : undefined
}

export async function updateTicket(ticket, changes) {
  return { ...ticket, ...changes, version: 2 }
}
