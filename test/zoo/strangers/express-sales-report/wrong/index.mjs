import express from 'express'
import serverless from 'serverless-http'
import { reports } from './routes/reports.mjs'

const app = express()
app.use('/reports', reports)
app.use((req, res) => res.status(404).json({ error: 'Unknown report' }))
app.use((err, req, res, next) => {
  const status = err.status ?? 500
  res.status(status).json({ error: status < 500 ? err.message : 'Report failed' })
})

export const handler = serverless(app)
