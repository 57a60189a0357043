import { Hono } from 'hono'
import { avatarUrl } from '../services/avatar.mjs'

export const me = new Hono()

me.get('/', (c) => {
  const { token, ...profile } = c.get('account')
  return c.json(profile)
})

me.get('/avatar', (c) => {
  const size = Number(c.req.query('size') ?? 80)
  if (!Number.isInteger(size) || size < 1 || size > 512) return c.json({ error: 'size must be between 1 and 512' }, 400)
  if (!c.get('account').email) return c.json({ error: 'service accounts have no avatar' }, 404)
  return c.redirect(avatarUrl(c.get('account'), size), 302)
})
