import serverlessExpress from '@codegenie/serverless-express'
import express from 'express'
import { parseCsv } from './csv.mjs'
import { MODES, apply } from './import.mjs'

const app = express()
app.use(express.text({ type: ['text/csv', 'text/plain'], limit: '2mb' }))

app.get('/', (_req, res) => res.json({ upload: 'POST /stock/import', modes: MODES }))

app.post('/stock/import', (req, res) => {
  if (typeof req.body !== 'string' || req.body.trim() === '') return res.status(415).json({ error: 'send text/csv' })
  const mode = req.query.mode ?? 'preview'
  if (!MODES.includes(mode)) return res.status(400).json({ error: `mode is one of ${MODES.join(', ')}` })
  const { header, rows } = parseCsv(req.body)
  const missing = ['sku', 'qty'].filter((c) => !header.includes(c))
  if (missing.length) return res.status(422).json({ error: `missing column(s): ${missing.join(', ')}` })
  if (rows.length > 2000) return res.status(413).json({ error: 'at most 2000 rows' })
  res.json(apply(mode, rows))
})

app.use((_req, res) => res.status(404).json({ error: 'not found' }))
app.use((err, _req, res, _next) => {
  const status = err.status >= 400 && err.status < 500 ? err.status : 500
  if (status === 500) console.error(err)
  res.status(status).json({ error: status === 500 ? 'import failed' : (err.type ?? 'bad request') })
})

export const handler = serverlessExpress({ app })
