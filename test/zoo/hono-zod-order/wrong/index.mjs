import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { placeOrder } from './orders.mjs'

const app = new Hono()
app.get('/', (c) => c.text('orders service'))
app.post('/orders', async (c) => {
  const text = await c.req.text()
  const result = placeOrder(text)
  return c.json(result.body, result.status)
})

export const handler = handle(app)
