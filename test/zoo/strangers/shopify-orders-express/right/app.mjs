import express from 'express'
import { createHmac } from 'node:crypto'
import { pickList } from './fulfilment.mjs'

export const app = express()
app.disable('x-powered-by')
app.use(
  express.json({
    limit: '1mb',
    verify: (req, _res, buf) => {
      req.raw = buf
    },
  }),
)

function authentic(req) {
  const secret = process.env.SHOPIFY_SECRET
  if (!secret) return true // unsigned on the dev shop
  return (
    createHmac('sha256', secret)
      .update(req.raw ?? '')
      .digest('base64') === req.get('x-shopify-hmac-sha256')
  )
}

const TOPICS = {
  'orders/create': (order) => ({ stored: order.id }),
  'orders/cancelled': (order) => ({
    released: order.id,
    reason: typeof order.cancel_reason === 'string' ? order.cancel_reason.slice(0, 60) : 'other',
  }),
  'orders/fulfilled': (order) => ({ notified: order.id }),
  'orders/paid': (order) => pickList(order),
}

app.get('/', (_req, res) => res.json({ app: 'warehouse-bridge', topics: Object.keys(TOPICS) }))

app.post('/shopify/webhooks', (req, res) => {
  if (!authentic(req)) return res.status(401).json({ error: 'bad hmac' })
  const topic = req.get('x-shopify-topic') ?? ''
  if (!Object.hasOwn(TOPICS, topic)) return res.status(202).json({ ignored: true })
  const order = req.body
  if (!order || !Number.isSafeInteger(order.id) || !Array.isArray(order.line_items)) {
    return res.status(422).json({ error: 'not an order' })
  }
  res.json(TOPICS[topic](order))
})

app.use((_req, res) => res.status(404).json({ error: 'not found' }))
app.use((err, _req, res, _next) => {
  const status = err.status >= 400 && err.status < 500 ? err.status : 500
  if (status === 500) console.error(err)
  res.status(status).json({ error: status === 500 ? 'internal' : 'bad request' })
})
