import { Hono } from 'hono'
import { registry } from './registry.mjs'
import { EXPANSIONS, expand } from './expand.mjs'

export const app = new Hono()
const list = (text) =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)

app.get('/devices', (c) => {
  const kind = c.req.query('kind')
  const rows = registry.all().filter((row) => !kind || row.kind === kind)
  return c.json({ items: rows.map(({ id, kind: k }) => ({ id, kind: k })) })
})
app.get('/devices/:id', (c) => {
  const row = registry.get(c.req.param('id'))
  if (!row) return c.json({ error: 'unknown device' }, 404)
  const wanted = new Set(list(c.req.query('expand')))
  for (const name of wanted)
    if (!EXPANSIONS.has(name)) return c.json({ error: 'expand takes parent and children' }, 400)
  return c.json(expand(row, wanted))
})
app.notFound((c) => c.json({ error: 'not found' }, 404))
app.onError((err, c) => c.json({ error: 'internal error' }, 500))
