export const ORDER_STATES = ['new', 'paid', 'shipped', 'returned']

const ORDERS = Array.from({ length: 23 }, (_, n) => ({
  id: `ord-${String(n + 1).padStart(4, '0')}`,
  state: ORDER_STATES[n % 3],
  cents: 1250 + n * 175,
}))

export function listOrders({ limit, state, after }) {
  const matching = ORDERS.filter((order) => !state || order.state === state)
  const rest = after === null ? matching : matching.filter((order) => order.id > after)
  return { total: matching.length, rows: rest.slice(0, limit) }
}

export const findOrder = (id) => ORDERS.find((order) => order.id === id)
