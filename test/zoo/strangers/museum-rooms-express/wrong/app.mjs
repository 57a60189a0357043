import express from 'express'
import { ensureTree, readPlan, trail } from './tree.mjs'

const FLOORS = {
  ground: ['foyer', 'shop', 'antiquity'],
  first: ['baroque', 'print-room'],
  second: ['modern', 'terrace'],
}

export const app = express()
app.disable('x-powered-by')
app.use(express.json({ limit: '256kb' }))

app.get('/floors', (req, res) => res.json(Object.keys(FLOORS)))

app.get('/floors/:floor', (req, res) => {
  const { floor } = req.params
  if (!Object.hasOwn(FLOORS, floor)) return res.status(404).json({ error: 'no such floor' })
  res.json({ floor, rooms: FLOORS[floor] })
})

// checks a plan drawn by the exhibition team, nothing is stored
app.post('/plans/check', (req, res) => {
  const plan = readPlan(req.body?.rooms)
  switch (req.body.output) {
    case undefined:
    case 'summary':
      ensureTree(plan)
      return res.json({ rooms: plan.size, roots: [...plan.values()].filter((r) => r.parent === null).length })
    case 'trails':
      return res.json({ trails: [...plan.keys()].map((id) => trail(plan, id).join(' > ')) })
    default:
      return res.status(422).json({ error: 'output is summary or trails' })
  }
})

app.use((req, res) => res.status(404).json({ error: 'not found' }))

app.use((err, req, res, next) => {
  const status = err.status ?? 500
  res.status(status).json({ error: status >= 500 ? 'internal error' : err.message.slice(0, 120) })
})
