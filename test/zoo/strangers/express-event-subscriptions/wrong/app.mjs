import express from 'express'
import { requireToken } from './auth.mjs'
import { subscriptions } from './subscriptions.mjs'

export const app = express()
app.disable('x-powered-by')
app.use(express.json({ limit: '64kb' }))

app.get('/health', (req, res) => {
  res.json({ status: 'ok' })
})
app.use('/subscriptions', requireToken, subscriptions)

app.use((req, res) => {
  res.status(404).json({ error: 'not_found' })
})

app.use((error, req, res, next) => {
  if (res.headersSent) return next(error)
  const status = error.status ?? 500
  if (status >= 500) console.error(error)
  res.status(status).json({ error: status >= 500 ? 'internal_error' : (error.type ?? 'bad_request') })
})
