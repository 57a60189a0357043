import { Router } from 'express'
import { byId, search } from '../tickets.mjs'
import { readFilters } from '../filters.mjs'

export const tickets = Router()

tickets.get('/search', (req, res) => {
  const filters = readFilters(req.query)
  if (filters.error) return res.status(400).json({ error: filters.error })
  const found = search(filters)
  return res.json({ total: found.length, items: found })
})

tickets.get('/:id', (req, res) => {
  const ticket = byId(req.params.id)
  if (!ticket) return res.status(404).json({ error: 'no such ticket' })
  return res.json(ticket)
})

tickets.post('/:id/comments', (req, res) => {
  const ticket = byId(req.params.id)
  if (!ticket) return res.status(404).json({ error: 'no such ticket' })
  if (ticket.state === 'closed') return res.status(409).json({ error: 'ticket is closed' })
  const text = req.body?.text
  if (typeof text !== 'string' || text.trim() === '' || text.length > 2000) {
    return res.status(422).json({ error: 'text is required' })
  }
  return res.status(201).json({ ticket: ticket.id, text: text.trim() })
})
