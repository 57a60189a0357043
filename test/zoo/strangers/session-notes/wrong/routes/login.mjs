import { Router } from 'express'
import { startSession } from '../middleware/session.mjs'

export const login = Router()

login.post('/', (req, res) => {
  const user = req.body?.user
  if (typeof user !== 'string' || user.length < 1 || user.length > 40) {
    return res.status(422).json({ error: 'user_required' })
  }
  startSession(res, { user, roles: ['member'] })
  res.status(204).end()
})
