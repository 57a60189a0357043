import express from 'express'
import { PONTOONS, BERTHS, feeFor } from './berths.mjs'
import { readBerth, fitsPontoon, checkDepth } from './guards.mjs'

export const app = express()
app.disable('x-powered-by')
app.set('etag', false)
app.use(express.json({ limit: '50kb' }))

app.get('/berths', (req, res) => {
  const { pontoon } = req.query
  const rows = typeof pontoon === 'string' ? BERTHS.filter((b) => b.pontoon === pontoon) : BERTHS
  res.json({ berths: rows, pontoons: Object.keys(PONTOONS) })
})

app.get('/berths/:id', (req, res) => {
  const berth = BERTHS.find((b) => b.id === req.params.id)
  if (!berth) return res.status(404).json({ error: 'no such berth' })
  res.json({ ...berth, fee: feeFor(berth) })
})

app.post('/berths', readBerth, fitsPontoon, checkDepth, (req, res) => {
  const berth = { id: `${req.berth.pontoon}-${BERTHS.length + 1}`, ...req.berth, notes: res.locals.notes ?? [] }
  res
    .status(201)
    .location(`/berths/${berth.id}`)
    .json({ ...berth, fee: feeFor(berth) })
})

app.put(
  '/berths/:id',
  (req, res, next) => {
    req.current = BERTHS.find((b) => b.id === req.params.id)
    if (!req.current) return res.status(404).json({ error: 'no such berth' })
    next()
  },
  readBerth,
  fitsPontoon,
  (req, res) => {
    if (req.berth.draft > req.current.draft) return res.status(409).json({ error: 'a deeper boat needs a new berth' })
    res.json({ ...req.current, ...req.berth, fee: feeFor(req.berth) })
  },
)

app.delete('/berths/:id', (req, res) => {
  const berth = BERTHS.find((b) => b.id === req.params.id)
  if (!berth) return res.status(404).json({ error: 'no such berth' })
  res.status(204).end()
})

app.use((req, res) => res.status(404).json({ error: 'not found' }))

app.use((err, req, res, next) => {
  const status = err.status >= 400 && err.status < 500 ? err.status : 500
  res.status(status).json({ error: status === 500 ? 'internal error' : err.message })
})
