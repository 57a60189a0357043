import { Hono } from 'hono'
import { claimsOf, has } from './claims.mjs'
import { lodges, stays } from './lodges.mjs'

export const app = new Hono()

app.get('/lodges', (c) => c.json([...lodges.keys()]))

app.use('/stays/*', async (c, next) => {
  // the authorizer in front has verified the signature; here the claims are only read
  const claims = claimsOf(c.req.header('authorization'))
  if (!claims) return c.json({ error: 'sign in first' }, 401)
  if (!has(claims, 'stays:read')) return c.json({ error: 'scope stays:read is missing' }, 403)
  c.set('claims', claims)
  await next()
})

app.get('/stays/:lodge', (c) => {
  const lodge = c.req.param('lodge')
  if (!lodges.has(lodge)) return c.json({ error: 'no such lodge' }, 404)
  const { sub } = c.get('claims')
  const rows = stays.filter((s) => s.lodge === lodge)
  if (has(c.get('claims'), 'stays:all')) return c.json({ stays: rows })
  const member = Number(/^member\|(\d+)$/.exec(sub)[1])
  return c.json({ stays: rows.filter((s) => s.member === member) })
})

app.notFound((c) => c.json({ error: 'not found' }, 404))
app.onError((err, c) => {
  console.error(err)
  return c.json({ error: 'internal error' }, 500)
})
