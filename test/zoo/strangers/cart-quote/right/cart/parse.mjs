import { CATALOG } from '../catalog.mjs'
import { COUPONS } from './coupons.mjs'

const MAX_LINES = 50
const MAX_QTY = 99

export function parseCart(body) {
  const errors = []
  const items = body?.items
  if (!Array.isArray(items) || items.length < 1 || items.length > MAX_LINES) {
    return { errors: ['items'] }
  }
  const lines = []
  for (const [i, item] of items.entries()) {
    const product = CATALOG.get(item?.sku)
    if (!product) errors.push(`items[${i}].sku`)
    else if (!Number.isInteger(item.qty) || item.qty < 1 || item.qty > MAX_QTY) errors.push(`items[${i}].qty`)
    else lines.push({ sku: item.sku, category: product.category, unit: product.price, qty: item.qty })
  }
  const coupon = body.coupon ?? null
  if (coupon !== null && !COUPONS.has(coupon)) errors.push('coupon')
  return { errors, cart: { lines, coupon } }
}
