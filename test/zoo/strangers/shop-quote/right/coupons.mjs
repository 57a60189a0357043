import { coupons } from './catalogue.mjs'
import { QuoteError } from './errors.mjs'

/** The discount in cents which the coupon gives on this subtotal. */
export function discountFor(code, subtotal) {
  if (code === undefined || code === null || code === '') return 0
  const coupon = typeof code === 'string' ? coupons.get(code.trim().toUpperCase()) : undefined
  if (!coupon) throw new QuoteError('UNKNOWN_COUPON', 'We do not know this coupon')
  if (!coupon.active) throw new QuoteError('COUPON_EXPIRED', 'This coupon is no longer valid')
  if (subtotal < (coupon.minimum ?? 0)) throw new QuoteError('COUPON_MINIMUM', 'The cart is too small for this coupon')
  return coupon.kind === 'percent' ? Math.round((subtotal * coupon.value) / 100) : coupon.value
}
