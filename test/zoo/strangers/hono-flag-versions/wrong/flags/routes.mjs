import { Hono } from 'hono'
import { FLAGS } from './definitions.mjs'
import { evaluate } from './evaluate.mjs'

export const flags = new Hono()

const contextOf = (c) => ({
  platform: c.req.query('platform'),
  country: c.req.query('country'),
  user: c.req.query('user'),
  appVersion: c.req.header('x-app-version'),
})

flags.get('/', (c) => c.json({ flags: [...FLAGS.keys()] }))

flags.get('/:key/evaluation', (c) => {
  const flag = FLAGS.get(c.req.param('key'))
  if (!flag) return c.json({ error: 'no such flag' }, 404)
  return c.json({ key: c.req.param('key'), enabled: evaluate(flag, contextOf(c)) })
})
