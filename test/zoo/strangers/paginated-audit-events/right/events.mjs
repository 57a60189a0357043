export const ACTIONS = ['login', 'logout', 'invite', 'role-change', 'export']

const START = Date.UTC(2024, 4, 1, 9, 0, 0)

const EVENTS = Array.from({ length: 140 }, (_, index) => ({
  id: `ev_${index + 1}`,
  at: new Date(START + index * 90_000).toISOString(),
  actor: `user-${(index * 7) % 12}@example.com`,
  action: ACTIONS[(index * 3) % ACTIONS.length],
}))

export function findEvents({ limit, action, cursor }) {
  const rest = EVENTS.filter((event) => {
    if (action && event.action !== action) return false
    if (!cursor) return true
    const time = Date.parse(event.at)
    return time > cursor.time || (time === cursor.time && event.id > cursor.id)
  })
  return { rows: rest.slice(0, limit), more: rest.length > limit }
}

export function eventById(id) {
  return EVENTS.find((event) => event.id === id)
}
