import { findByToken } from '../repository/accounts.mjs'

export async function authenticate(c, next) {
  const [scheme, token] = (c.req.header('authorization') ?? '').split(' ')
  if (scheme !== 'Bearer') return c.json({ error: 'missing_token' }, 401)
  const account = findByToken(token)
  if (!account) return c.json({ error: 'invalid_token' }, 401)
  c.set('account', account)
  await next()
}

export const requireRole = (role) => async (c, next) => {
  if (!c.get('account').roles.includes(role)) return c.json({ error: 'forbidden', required: role }, 403)
  await next()
}
