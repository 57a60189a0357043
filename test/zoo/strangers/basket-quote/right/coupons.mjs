import { ValidationError } from './lines.mjs'

const COUPONS = new Map([
  ['WELCOME10', { kind: 'percent', percent: 10 }],
  ['SHIPFREE', { kind: 'amount', amount: 490 }],
  ['FREEBAG', { kind: 'cheapest-free', category: 'coffee' }],
])

export const discountFor = (code, lines, subtotal) => {
  if (code === undefined || code === null) return 0
  const coupon = COUPONS.get(code)
  if (!coupon) throw new ValidationError('Unknown coupon')
  switch (coupon.kind) {
    case 'percent':
      return Math.floor((subtotal * coupon.percent) / 100)
    case 'amount':
      return Math.min(coupon.amount, subtotal)
    default: {
      const [cheapest] = lines
        .filter((line) => line.category === coupon.category)
        .sort((a, b) => a.unitPrice - b.unitPrice)
      return cheapest?.unitPrice ?? 0
    }
  }
}
