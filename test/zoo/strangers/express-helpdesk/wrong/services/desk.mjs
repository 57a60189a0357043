const store = new Map([
  ['T-100', { id: 'T-100', state: 'open', subject: 'Printer on fire', watchers: ['ops@example.com'] }],
  ['T-101', { id: 'T-101', state: 'closed', subject: 'Keyboard is sticky', watchers: [] }],
])

export const all = (state) => [...store.values()].filter((ticket) => !state || ticket.state === state)

export const get = (id) => store.get(id)

const recipients = (ticket, author) => {
  const own = author.email.toLowerCase()
  return ticket.watchers.filter((address) => address !== own)
}

export const addComment = (ticket, { text, author, notify }) => ({
  ticket: ticket.id,
  text: text.trim().slice(0, 5000),
  mailed: notify ? recipients(ticket, author) : [],
})
