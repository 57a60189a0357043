import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'

const products = new Map([
  ['kettle-01', { name: 'Kettle', reviews: [4, 5, 3] }],
  ['toaster-07', { name: 'Toaster', reviews: [] }],
])

const stars = (count) => '★'.repeat(count) + '☆'.repeat(5 - count)

const app = new Hono()

app.get('/products/:sku/reviews', (c) => {
  const product = products.get(c.req.param('sku'))
  if (!product) return c.json({ error: 'no such product' }, 404)
  return c.json({ name: product.name, reviews: product.reviews.map(stars) })
})

app.post('/products/:sku/reviews', async (c) => {
  const product = products.get(c.req.param('sku'))
  if (!product) return c.json({ error: 'no such product' }, 404)

  const review = await c.req.json().catch(() => null)
  const scale = review?.scale ?? 5
  const rating = review?.rating
  if (scale !== 5 && scale !== 10) return c.json({ error: 'scale must be 5 or 10' }, 422)
  if (!Number.isInteger(rating) || rating < 1 || rating > scale) {
    return c.json({ error: `rating must be 1 to ${scale}` }, 422)
  }

  // partners review on a scale of ten
  const count = scale === 10 ? Math.ceil(rating / 2) : rating
  const all = [...product.reviews, count]
  const average = all.reduce((sum, value) => sum + value, 0) / all.length
  return c.json({ shown: stars(count), average: average.toFixed(1) }, 201)
})

export const handler = handle(app)
