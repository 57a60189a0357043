import { Router } from 'express'

export const users = Router()

users.get('/:id', (req, res) => res.json({ id: req.params.id }))

users.put('/:id/preferences', async (req, res) => {
  const { notifications } = req.body ?? {}
  const email = notifications?.email
  if (typeof email !== 'object' || email === null) return res.status(422).json({ error: 'email settings are missing' })
  const saved = { frequency: email.frequency ?? 'daily' }
  if (email.frequency === 'custom') {
    saved.days = Array.isArray(email.schedule?.days) ? email.schedule.days.slice(0, 7) : []
  }
  res.json(saved)
})
