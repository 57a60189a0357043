import express from 'express'
import serverless from 'serverless-http'
import { webhooks } from './webhooks/router.mjs'

const app = express()
app.get('/', (req, res) => res.json({ service: 'webhooks' }))
app.use('/webhooks', express.raw({ type: () => true, limit: '1mb' }), webhooks)
app.use((req, res) => res.status(404).json({ error: 'not_found' }))
app.use((err, req, res, next) => {
  const status = err.status ?? 500
  res.status(status).json({ error: status < 500 ? 'bad_request' : 'internal' })
})

export const handler = serverless(app)
