export const LISTS = ['weekly', 'events']

const SUBSCRIBERS = [
  { id: 's1', email: 'ann@example.org', list: 'weekly', status: 'active' },
  { id: 's2', email: 'bob@example.org', list: 'weekly', status: 'pending', mails: 3 },
  { id: 's3', email: 'cat@example.org', list: 'events', status: 'left' },
  { id: 's4', email: 'dan@example.org', list: 'weekly', status: 'bounced', hard: true },
  { id: 's5', email: 'eve@example.org', list: 'events', status: 'bounced', hard: false },
]

export const subscriberBy = (email, list) => SUBSCRIBERS.find((s) => s.email === email && s.list === list)
export const subscriberById = (id) => SUBSCRIBERS.find((s) => s.id === id)
