import { priceOf } from '../pricing/prices.mjs'
import { coupons } from '../pricing/coupons.mjs'
import { discountFor } from '../pricing/discount.mjs'

const quoteBody = {
  type: 'object',
  required: ['items'],
  properties: {
    items: {
      type: 'array',
      minItems: 1,
      maxItems: 50,
      items: {
        type: 'object',
        required: ['sku'],
        properties: { sku: { type: 'string' }, quantity: { type: 'integer', minimum: 1, maximum: 1000, default: 1 } },
      },
    },
    coupon: { type: 'string' },
  },
}

export async function quoteRoutes(app) {
  app.post('/quotes', { schema: { body: quoteBody } }, async (request, reply) => {
    const { items, coupon: code } = request.body
    const unknown = items.filter((item) => priceOf(item.sku) === undefined)
    if (unknown.length)
      return reply.code(422).send({ message: 'Unknown products', skus: unknown.map((item) => item.sku) })
    const coupon = code === undefined ? undefined : coupons.get(code)
    if (code !== undefined && !coupon) return reply.code(422).send({ message: 'Unknown coupon' })

    const subtotal = items.reduce((sum, item) => sum + priceOf(item.sku) * item.quantity, 0)
    const discount = coupon ? discountFor(coupon, items, subtotal) : 0
    return { subtotal, discount, total: subtotal - discount }
  })
}
