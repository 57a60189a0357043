import { COUPONS } from './coupons.mjs'

const FREE_SHIPPING_FROM = 5000
const SHIPPING = 490

export function priceCart({ lines, coupon }) {
  const goods = lines.reduce((sum, line) => sum + line.unit * line.qty, 0)
  const discount = coupon === null ? 0 : COUPONS.get(coupon)(lines)
  const shipping = goods - discount >= FREE_SHIPPING_FROM ? 0 : SHIPPING
  return { currency: 'EUR', goods, discount, shipping, total: goods - discount + shipping, lines }
}
