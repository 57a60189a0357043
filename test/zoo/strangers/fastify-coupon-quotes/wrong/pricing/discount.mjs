const percentOf = (amount, percent) => Math.round((amount * percent) / 100)

export function discountFor(coupon, items, subtotal) {
  switch (coupon.kind) {
    case 'percent':
      return percentOf(subtotal, coupon.percent)
    case 'fixed':
      return Math.min(coupon.amount, subtotal)
    case 'volume': {
      const units = items.reduce((sum, item) => sum + item.quantity, 0)
      const tier = coupon.tiers.find((candidate) => units >= candidate.units)
      return percentOf(subtotal, tier.percent)
    }
  }
}
