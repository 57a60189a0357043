import express from 'express'
import { ordersRouter } from './routes/orders.mjs'
import { notFound, onError } from './middleware/errors.mjs'

export function createApp() {
  const app = express()
  app.disable('x-powered-by')
  app.use(express.json({ limit: '256kb', inflate: false }))
  app.get('/health', (req, res) => res.json({ ok: true }))
  app.use('/orders', ordersRouter)
  app.use(notFound)
  app.use(onError)
  return app
}
