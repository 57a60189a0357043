const TICKETS = [
  { id: 'T-1', title: 'Printer on fire', status: 'open', priority: 'high' },
  { id: 'T-2', title: 'VPN drops', status: 'in_progress', priority: 'normal' },
  { id: 'T-3', title: 'Fax toner', status: 'archived', priority: 'low' }, // from the old system
  { id: 'T-4', title: 'New laptop', status: 'resolved', priority: 'normal' },
]

export const find = (id) => TICKETS.find((ticket) => ticket.id === id)

export const list = ({ status, limit }) =>
  TICKETS.filter((ticket) => status === undefined || ticket.status === status).slice(0, limit)

export const create = (data) => ({ id: `T-${TICKETS.length + 1}`, status: 'open', ...data })
