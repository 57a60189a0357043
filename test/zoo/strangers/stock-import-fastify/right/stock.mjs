const ON_HAND = new Map([
  ['BOLT-M6', 1200],
  ['BOLT-M8', 640],
  ['NUT-M6', 2000],
])

export function plan(rows) {
  const changes = []
  const rejected = []
  rows.forEach(({ sku, quantity }, index) => {
    const current = ON_HAND.get(sku)
    if (current === undefined) rejected.push({ row: index + 1, reason: 'unknown sku' })
    else if (!Number.isInteger(quantity) || quantity < 0 || quantity > 1_000_000) {
      rejected.push({ row: index + 1, reason: 'quantity is not a whole number' })
    } else if (quantity !== current) changes.push({ sku, from: current, to: quantity })
  })
  return { rows: rows.length, changes, rejected }
}
