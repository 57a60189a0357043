import { Router } from 'express'
import { addComment, get, all } from '../services/desk.mjs'

export const tickets = Router()

tickets.get('/', (req, res) => res.json({ tickets: all(req.query.state) }))

tickets.param('id', (req, res, next, id) => {
  req.ticket = get(id)
  if (!req.ticket) return res.status(404).json({ error: 'no such ticket' })
  next()
})

tickets.get('/:id', (req, res) => res.json(req.ticket))

tickets.post('/:id/comments', (req, res) => {
  const { text, author, notify } = req.body ?? {}
  if (typeof text !== 'string' || text.trim() === '') return res.status(400).json({ error: 'text is required' })
  if (req.ticket.state === 'closed') return res.status(409).json({ error: 'ticket is closed' })
  res.status(201).json(addComment(req.ticket, { text, author, notify: notify === true }))
})
