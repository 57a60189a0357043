import express from 'express'
import { flights } from './store.mjs'
import { checkFlight, checkLaunch } from './checks.mjs'

export const app = express()
app.use(express.json())

app.get('/flights', (req, res) => res.json({ flights: [...flights.values()] }))

app.get('/flights/:id', (req, res) => {
  const flight = flights.get(req.params.id)
  if (!flight) return res.status(404).json({ error: 'no such flight' })
  res.json(flight)
})

app.post('/flights', checkFlight, checkLaunch, (req, res) => {
  const id = `f-${flights.size + 1}`
  res
    .status(201)
    .location(`/flights/${id}`)
    .json({ id, ...req.flight })
})

app.delete('/flights/:id', (req, res) => {
  if (!flights.has(req.params.id)) return res.status(404).json({ error: 'no such flight' })
  res.status(204).end()
})

app.use((req, res) => res.status(404).json({ error: 'not found' }))
app.use((err, req, res, next) => {
  const status = err.status >= 400 && err.status < 500 ? err.status : 500
  res.status(status).json({ error: status === 500 ? 'internal' : err.message })
})
