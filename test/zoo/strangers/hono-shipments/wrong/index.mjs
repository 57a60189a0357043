import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { Shipment } from './schema.mjs'
import { plan } from './planning.mjs'

const app = new Hono()

app.get('/shipments/kinds', (c) => c.json(['dropoff', 'locker', 'pickup']))

app.post('/shipments', async (c) => {
  const input = await c.req.json().catch(() => undefined)
  const result = Shipment.safeParse(input)
  if (!result.success) {
    return c.json({ issues: result.error.issues.map(({ code, path }) => ({ code, path: path.join('.') })) }, 422)
  }
  return c.json(plan(result.data), 201)
})

app.notFound((c) => c.json({ message: 'Not found' }, 404))

export const handler = handle(app)
