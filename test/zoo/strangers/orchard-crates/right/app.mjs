import express from 'express'
import { openStore } from './store.mjs'
import { checkNew, checkChange } from './validate.mjs'
import { present } from './present.mjs'

export const app = express()
app.disable('x-powered-by')
app.use(express.json({ limit: '50kb' }))
app.use((req, res, next) => {
  req.store = openStore()
  next()
})

app.get('/crates', (req, res) => {
  const variety = typeof req.query.variety === 'string' ? req.query.variety : undefined
  const rows = req.store.all().filter((c) => !variety || c.variety === variety)
  res.json({ count: rows.length, crates: rows.map((c) => ({ id: c.id, variety: c.variety, status: c.status })) })
})

app.post('/crates', (req, res) => {
  const problems = checkNew(req.body)
  if (problems.length) return res.status(422).json({ problems })
  const crate = req.store.add(req.body)
  res.status(201).location(`/crates/${crate.id}`).json(present(crate))
})

app.get('/crates/:id', (req, res) => {
  const crate = req.store.get(req.params.id)
  if (!crate) return res.status(404).json({ error: 'no such crate' })
  res.json(present(crate))
})

app.patch('/crates/:id', (req, res) => {
  const crate = req.store.get(req.params.id)
  if (!crate) return res.status(404).json({ error: 'no such crate' })
  const problems = checkChange(crate, req.body)
  if (problems.length) return res.status(422).json({ problems })
  res.json(present(req.store.update(crate.id, req.body)))
})

app.delete('/crates/:id', (req, res) => {
  const crate = req.store.get(req.params.id)
  if (!crate) return res.status(404).json({ error: 'no such crate' })
  if (crate.status === 'shipped') return res.status(409).json({ error: 'already shipped' })
  res.status(204).end()
})

app.use((req, res) => res.status(404).json({ error: 'not found' }))
app.use((err, req, res, next) => {
  if (err.status >= 400 && err.status < 500) return res.status(err.status).json({ error: err.type ?? 'bad request' })
  console.error(err)
  res.status(500).json({ error: 'internal error' })
})
