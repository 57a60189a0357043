import { CATALOGUE } from './catalogue.mjs'
import { COUPONS } from './coupons.mjs'

export class ValidationError extends Error {
  constructor(errors) {
    super(errors.join('; '))
    this.errors = errors
  }
}

function decode(event) {
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : event.body
  try {
    return JSON.parse(text ?? '')
  } catch {
    throw new ValidationError(['the body is not JSON'])
  }
}

export function readCart(event) {
  const body = decode(event)
  if (!Array.isArray(body?.items) || body.items.length < 1 || body.items.length > 50) {
    throw new ValidationError(['items: 1 to 50'])
  }
  const errors = []
  const items = body.items.map((item, i) => {
    const product = CATALOGUE.get(item?.sku)
    if (!product) errors.push(`items[${i}].sku: unknown`)
    const qty = item?.qty ?? 1
    if (!Number.isInteger(qty) || qty < 1 || qty > 99) errors.push(`items[${i}].qty: 1 to 99`)
    return { sku: item?.sku, qty, ...product }
  })
  let coupon = null
  if (body.coupon !== undefined && body.coupon !== null) {
    coupon = COUPONS.get(body.coupon)
    if (!coupon) errors.push('coupon: unknown')
  }
  if (errors.length > 0) throw new ValidationError(errors)
  return { items, coupon }
}
