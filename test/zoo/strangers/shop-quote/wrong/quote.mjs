import { products } from './catalogue.mjs'
import { discountFor } from './coupons.mjs'
import { QuoteError } from './errors.mjs'

const SHIPPING = 490
const FREE_SHIPPING_FROM = 5000

function lineOf(item) {
  const product = products.get(item?.sku)
  if (!product) throw new QuoteError('UNKNOWN_SKU', 'We do not sell this')
  const qty = item.qty ?? 1
  if (!Number.isInteger(qty) || qty < 1 || qty > 100) throw new QuoteError('BAD_QUANTITY', 'qty must be 1 to 100')
  return { sku: product.sku, qty, cents: product.cents * qty }
}

export function quote(cart) {
  if (!Array.isArray(cart?.items)) throw new QuoteError('BAD_REQUEST', 'items must be a list')
  if (cart.items.length === 0 || cart.items.length > 50) throw new QuoteError('EMPTY_CART', '1 to 50 items, please')
  const lines = cart.items.map(lineOf)
  const subtotal = lines.reduce((sum, line) => sum + line.cents, 0)
  const discount = discountFor(cart.coupon, subtotal)
  const shipping = subtotal - discount >= FREE_SHIPPING_FROM ? 0 : SHIPPING
  return { lines, subtotal, discount, shipping, total: subtotal - discount + shipping }
}
