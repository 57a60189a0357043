const STORE = 'antwerp-01'

// Derived figures; the warehouse query this replaces answers the same columns.
const orders = (time) => (Math.floor(time / 3_600_000) * 7919) % 97

export function salesRows({ start, end, step }) {
  const rows = []
  for (let time = start; time < end; time += step) {
    const count = Math.abs(orders(time))
    rows.push({
      bucket: new Date(time).toISOString(),
      store: STORE,
      orderCount: count,
      returnCount: count % 7,
      grossCents: count * 4210,
      netCents: count * 3480,
    })
  }
  return rows
}
