import { Router } from 'express'
import { requireRole, requireSession } from '../middleware/guards.mjs'
import { allNotes } from '../data/notes.mjs'

export const admin = Router()

admin.use(requireSession)

admin.get('/notes', requireRole('admin'), (req, res) => {
  res.json({ notes: allNotes() })
})
