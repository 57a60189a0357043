import { Hono } from 'hono'
import { z } from 'zod'
import { apply, lookup, stack } from './coupons.mjs'

const PLANS = { starter: 900, pro: 2900, scale: 9900 }

const quoteSchema = z.object({
  plan: z.enum(['starter', 'pro', 'scale']),
  seats: z.number().int().min(1).max(500).default(1),
  coupons: z.array(z.string().min(1).max(20)).max(2).default([]),
})

export const app = new Hono()

app.get('/plans', (c) => c.json(Object.entries(PLANS).map(([id, price]) => ({ id, price }))))

app.post('/quotes', async (c) => {
  let body
  try {
    body = await c.req.json()
  } catch {
    return c.json({ error: 'body must be JSON' }, 400)
  }
  const parsed = quoteSchema.safeParse(body)
  if (!parsed.success)
    return c.json({ error: 'invalid quote', issues: parsed.error.issues.slice(0, 5).map((i) => i.message) }, 422)
  const { plan, seats, coupons } = parsed.data
  if (new Set(coupons).size !== coupons.length) return c.json({ error: 'a coupon can be used once' }, 422)
  const found = coupons.map((code) => lookup(code.toUpperCase(), plan))
  const failed = found.find((f) => f.error)
  if (failed) return c.json({ error: failed.error }, 422)
  return c.json({ plan, seats, ...apply(PLANS[plan] * seats, stack(found.map((f) => f.coupon))) })
})

app.notFound((c) => c.json({ error: 'not found' }, 404))
