import serverless from 'serverless-http'
import express from 'express'
import { variants } from './routes/variants.mjs'

const app = express()
app.disable('x-powered-by')
app.disable('etag')

app.use('/images', variants)

app.use((req, res) => res.status(404).json({ error: 'no such resource' }))

// eslint-disable-next-line no-unused-vars
app.use((err, req, res, next) => {
  const status = err.status ?? 500
  res.status(status).json({ error: status < 500 ? err.message : 'internal error' })
})

export const handler = serverless(app)
