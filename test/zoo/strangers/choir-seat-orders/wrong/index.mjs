import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { CONCERTS } from './hall.mjs'
import { Order, tickets } from './order.mjs'

const app = new Hono()

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

app.get('/', (c) => c.json([...CONCERTS].map(([id, { title }]) => ({ id, title }))))

app.get('/concerts/:id', (c) => {
  const concert = CONCERTS.get(c.req.param('id'))
  return concert ? c.json(concert) : c.json({ error: 'no such concert' }, 404)
})

app.post('/concerts/:id/orders', async (c) => {
  const concert = CONCERTS.get(c.req.param('id'))
  if (!concert) return c.json({ error: 'no such concert' }, 404)
  const text = await c.req.text()
  if (text.length > 20_000) return c.json({ error: 'order too long' }, 413)
  const body = parse(text)
  const order = Order.safeParse(body)
  if (!order.success)
    return c.json({ error: 'invalid order', fields: order.error.issues.map((i) => i.path.join('.')) }, 422)
  const list = tickets(order.data, concert)
  return c.json(
    { concert: concert.title, for: order.data.name, tickets: list, total: list.reduce((s, t) => s + t.cents, 0) },
    201,
  )
})

app.notFound((c) => c.json({ error: 'not found' }, 404))

export const handler = handle(app)
