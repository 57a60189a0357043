import { Hono } from 'hono'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { dispatch, SUPPORTED } from './events.mjs'

export const app = new Hono()

function signatureOk(raw, header, secret) {
  if (!header) return false
  const parts = new Map(header.split(',').map((p) => [p.slice(0, p.indexOf('=')), p.slice(p.indexOf('=') + 1)]))
  const given = Buffer.from(parts.get('v1') ?? '')
  const wanted = Buffer.from(
    createHmac('sha256', secret)
      .update(`${parts.get('t')}.${raw}`)
      .digest('hex'),
  )
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

app.get('/', (c) => c.json({ service: 'billing-hooks', events: SUPPORTED }))

app.post('/webhooks/stripe', async (c) => {
  const raw = await c.req.text()
  // the signing secret is only set on the live stack
  const secret = process.env.STRIPE_SIGNING_SECRET
  if (secret && !signatureOk(raw, c.req.header('stripe-signature'), secret)) {
    return c.json({ error: 'signature mismatch' }, 400)
  }
  let event
  try {
    event = JSON.parse(raw)
  } catch {
    return c.json({ error: 'invalid json' }, 400)
  }
  if (typeof event?.type !== 'string') return c.json({ error: 'not an event' }, 400)
  const object = event.data?.object
  if (object === null || typeof object !== 'object' || Array.isArray(object)) {
    return c.json({ error: 'event carries no object' }, 400)
  }
  const actions = dispatch(event.type, object)
  return c.json({ received: true, actions })
})

app.notFound((c) => c.json({ error: 'not found' }, 404))
app.onError((err, c) => {
  console.error('hook failed', err)
  return c.json({ error: 'internal' }, 500)
})
