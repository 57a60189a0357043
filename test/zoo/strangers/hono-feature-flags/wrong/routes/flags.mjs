import { Hono } from 'hono'
import { FLAGS } from '../flags/store.mjs'
import { evaluate } from '../flags/evaluate.mjs'

export const flagRoutes = new Hono()

const ENVIRONMENTS = ['production', 'staging', 'development']

function flagContext(c) {
  return {
    env: c.req.query('env') ?? 'production',
    anonymous: c.req.query('anonymous') === 'true',
    user: c.req.query('user'),
    session: c.req.header('x-session-id'),
  }
}

flagRoutes.get('/', (c) => c.json({ flags: [...FLAGS.keys()] }))

flagRoutes.get('/:key', (c) => {
  const flag = FLAGS.get(c.req.param('key'))
  return flag ? c.json(flag) : c.json({ error: 'unknown flag' }, 404)
})

flagRoutes.get('/:key/evaluate', (c) => {
  const flag = FLAGS.get(c.req.param('key'))
  if (!flag) return c.json({ error: 'unknown flag' }, 404)

  const ctx = flagContext(c)
  if (!ENVIRONMENTS.includes(ctx.env)) return c.json({ error: 'unknown env' }, 400)
  if (!ctx.user && !ctx.anonymous) return c.json({ error: 'user is required' }, 400)

  return c.json({ key: flag.key, env: ctx.env, enabled: evaluate(flag, ctx) })
})
