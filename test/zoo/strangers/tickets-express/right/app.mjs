import express from 'express'
import { tickets } from './routes/tickets.mjs'
import { onError, notFound } from './errors.mjs'

export function createApp() {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.use(express.json({ limit: '64kb' }))
  app.get('/api/health', (req, res) => res.json({ up: true }))
  app.use('/api/tickets', tickets)
  app.use(notFound)
  app.use(onError)
  return app
}
