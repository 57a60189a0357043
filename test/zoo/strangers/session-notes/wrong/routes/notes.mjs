import { Router } from 'express'
import { requireSession } from '../middleware/guards.mjs'
import { notesOf } from '../data/notes.mjs'

export const notes = Router()

notes.use(requireSession)

notes.get('/', (req, res) => {
  res.json({ user: req.session.user, notes: notesOf(req.session.user) })
})

notes.post('/', (req, res) => {
  const text = req.body?.text
  if (typeof text !== 'string' || text.trim() === '') {
    return res.status(422).json({ error: 'text_required' })
  }
  res.status(201).json({ user: req.session.user, text: text.trim() })
})
