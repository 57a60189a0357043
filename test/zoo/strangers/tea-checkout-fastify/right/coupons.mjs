const COUPONS = [
  { code: 'HELLO10', kind: 'percent', value: 10, minimum: 0 },
  { code: 'FIVER', kind: 'fixed', value: 500, minimum: 2000 },
  { code: 'TEATIME', kind: 'cheapest', of: 'tea', minimum: 2500 },
]

export const couponOf = (code) => COUPONS.find((c) => c.code === code.trim().toUpperCase())

export function discountFor(coupon, lines, subtotal) {
  switch (coupon.kind) {
    case 'percent':
      return Math.round((subtotal * coupon.value) / 100)
    case 'fixed':
      return coupon.value
    case 'cheapest': {
      const eligible = lines.filter((l) => l.kind === coupon.of)
      if (eligible.length === 0) return 0
      return eligible.reduce((low, l) => (l.cents < low.cents ? l : low)).cents
    }
    default:
      return 0
  }
}
