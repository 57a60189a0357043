import express from 'express'
import serverless from 'serverless-http'
import { tickets } from './routes/tickets.mjs'

const app = express()
app.disable('x-powered-by')
app.use(express.json({ limit: '200kb' }))
app.get('/health', (req, res) => res.json({ ok: true }))
app.use('/tickets', tickets)
app.use((req, res) => res.status(404).json({ error: 'not found' }))
app.use((error, req, res, next) => {
  res.status(error.status ?? 500).json({ error: error.type ?? 'internal' })
})

export const handler = serverless(app)
