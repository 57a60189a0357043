import Fastify from 'fastify'
import { PRODUCTS, productOf } from './products.mjs'
import { couponOf, discountFor } from './coupons.mjs'

export const app = Fastify()

app.get('/', async () => ({ shop: 'tea', products: PRODUCTS.length }))
app.get('/products', async () => PRODUCTS)

const schema = {
  body: {
    type: 'object',
    required: ['items'],
    properties: {
      items: {
        type: 'array',
        minItems: 1,
        maxItems: 20,
        items: {
          type: 'object',
          required: ['sku', 'quantity'],
          properties: { sku: { type: 'string' }, quantity: { type: 'integer', minimum: 1, maximum: 99 } },
        },
      },
      coupon: { type: 'string', maxLength: 20 },
      express: { type: 'boolean' },
    },
  },
}

app.post('/checkout', { schema }, async (req, reply) => {
  const lines = []
  for (const { sku, quantity } of req.body.items) {
    const product = productOf(sku)
    if (!product) return reply.code(422).send({ error: 'unknown product', sku: sku.slice(0, 40) })
    lines.push({ ...product, quantity })
  }
  const subtotal = lines.reduce((sum, l) => sum + l.cents * l.quantity, 0)
  let discount = 0
  if (req.body.coupon) {
    const coupon = couponOf(req.body.coupon)
    if (!coupon) return reply.code(422).send({ error: 'unknown coupon' })
    if (subtotal < coupon.minimum) return reply.code(422).send({ error: 'below the minimum of this coupon' })
    discount = discountFor(coupon, lines, subtotal)
  }
  const shipping = req.body.express ? 1200 : subtotal - discount >= 5000 ? 0 : 450
  return { subtotal, discount, shipping, total: subtotal - discount + shipping }
})

app.setNotFoundHandler((_req, reply) => reply.code(404).send({ error: 'not found' }))
