import express from 'express'
import { fossils, featured } from './fossils.mjs'
import { facets } from './facets.mjs'
import { orders } from './orders.mjs'

export const app = express()
app.disable('x-powered-by')

const one = (v) => (typeof v === 'string' && v !== '' ? v : undefined)

app.get('/fossils/:id', (req, res) => {
  const found = fossils.find((f) => f.id === req.params.id)
  if (!found) return res.status(404).json({ error: 'no such fossil' })
  res.json(found)
})

app.get('/search', (req, res) => {
  const q = one(req.query.q)?.toLowerCase()
  const period = one(req.query.period)
  const site = one(req.query.site)
  const sort = one(req.query.sort) ?? 'name'
  const descending = sort.startsWith('-')
  const order = orders.get(descending ? sort.slice(1) : sort)
  if (!order) return res.status(400).json({ error: `sort takes ${[...orders.keys()].join(', ')}` })

  const pool = q || period || site ? fossils : featured
  const hits = pool.filter(
    (f) => (!q || f.name.toLowerCase().includes(q)) && (!period || f.period === period) && (!site || f.site === site),
  )
  hits.sort(descending ? (a, b) => order(b, a) : order)
  res.json({ total: hits.length, facets: facets(hits), hits })
})

app.use((req, res) => res.status(404).json({ error: 'not found' }))
app.use((err, req, res, next) => {
  const status = err.status >= 400 && err.status < 500 ? err.status : 500
  if (status === 500) console.error(err)
  res.status(status).json({ error: status === 500 ? 'internal error' : 'bad request' })
})
