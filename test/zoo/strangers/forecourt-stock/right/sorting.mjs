const text = (key) => (a, b) => (a[key] ?? '').localeCompare(b[key] ?? '')
const number = (key) => (a, b) => a[key] - b[key]

const ORDERS = new Map([
  ['price', number('price')],
  ['year', number('year')],
  ['make', text('make')],
  ['trim', text('trim')],
])

export function comparator(sort) {
  const down = sort.startsWith('-')
  const order = ORDERS.get(down ? sort.slice(1) : sort)
  if (!order) return null
  return down ? (a, b) => order(b, a) : order
}
