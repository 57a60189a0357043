const TICKETS = [
  { id: 'T-41', state: 'open', assignee: 'ines', labels: ['billing', 'urgent'], title: 'Charged twice' },
  { id: 'T-42', state: 'waiting', assignee: 'paul', labels: ['login'], title: 'No mail arrives' },
  { id: 'T-43', state: 'closed', assignee: null, labels: [], title: 'Typo on the pricing page' },
]

export const byId = (id) => TICKETS.find((ticket) => ticket.id === id)

export const search = ({ state, assignee, label }) =>
  TICKETS.filter(
    (ticket) =>
      (state === undefined || ticket.state === state) &&
      (assignee === undefined || ticket.assignee === assignee) &&
      (label === undefined || ticket.labels.includes(label)),
  )
