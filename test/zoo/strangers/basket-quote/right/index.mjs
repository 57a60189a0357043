import { readLines, ValidationError } from './lines.mjs'
import { discountFor } from './coupons.mjs'

const respond = (statusCode, payload) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(payload),
})

const parse = (event) => {
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : (event.body ?? '')
  try {
    return JSON.parse(text)
  } catch {
    throw new ValidationError('Body must be JSON')
  }
}

export const handler = async (event) => {
  if (event.path !== '/quotes') return respond(404, { message: 'Not found' })
  if (event.httpMethod !== 'POST') return respond(405, { message: 'POST only' })
  try {
    const basket = parse(event)
    const lines = readLines(basket?.items)
    const subtotal = lines.reduce((sum, line) => sum + line.unitPrice * line.qty, 0)
    const discount = discountFor(basket.coupon, lines, subtotal)
    const shipping = subtotal - discount >= 5000 ? 0 : 490
    return respond(200, { subtotal, discount, shipping, total: subtotal - discount + shipping })
  } catch (error) {
    if (error instanceof ValidationError) return respond(422, { message: error.message })
    throw error
  }
}
