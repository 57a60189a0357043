import express from 'express'
import { runAll } from './batch.mjs'
import { pieces } from './pieces.mjs'

export const app = express()
app.use(express.json())

app.get('/', (req, res) => res.json({ service: 'museum loans' }))
app.get('/pieces', (req, res) => res.json({ pieces: [...pieces.values()] }))

app.post('/batch', (req, res) => {
  const operations = req.body?.operations
  if (!Array.isArray(operations)) return res.status(400).json({ error: 'operations is a list' })
  if (operations.length > 25) return res.status(413).json({ error: 'at most 25 operations' })
  runAll(operations, (results) => {
    const failed = results.filter((r) => r.status >= 400).length
    res.status(failed ? 207 : 200).json({ failed, results })
  })
})

app.use((req, res) => res.status(404).json({ error: 'not found' }))
app.use((err, req, res, next) => {
  const status = err.status >= 400 && err.status < 500 ? err.status : 500
  res.status(status).json({ error: status === 500 ? 'internal' : 'bad request' })
})
