import express from 'express'
import { leave } from './leave.mjs'

export const app = express()
app.disable('x-powered-by')
app.use(express.json({ limit: '100kb' }))

app.get('/', (req, res) => res.json({ service: 'leave' }))
app.use('/leave', leave)

app.use((req, res) => res.status(404).json({ error: 'Not found' }))
app.use((err, req, res, next) => {
  const status = err.status >= 400 && err.status < 500 ? err.status : 500
  res.status(status).json({ error: status === 500 ? 'Internal error' : err.message })
})
