const subtotal = (lines) => lines.reduce((sum, line) => sum + line.unit * line.qty, 0)

/** Each coupon gives what it takes off, in cents. */
export const COUPONS = new Map([
  ['SAVE10', (lines) => Math.round(subtotal(lines) * 0.1)],
  ['BULK5', (lines) => (lines.reduce((n, line) => n + line.qty, 0) >= 10 ? Math.round(subtotal(lines) * 0.05) : 0)],
  [
    'BOOKWORM',
    (lines) => {
      // the cheapest book is free
      const [cheapest] = lines.filter((line) => line.category === 'books').sort((a, b) => a.unit - b.unit)
      return cheapest.unit
    },
  ],
])
