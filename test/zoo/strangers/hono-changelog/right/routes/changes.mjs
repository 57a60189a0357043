import { Hono } from 'hono'
import { parsePage } from '../lib/page.mjs'
import { findChange, listChanges } from '../data/changes.mjs'
import { present } from '../lib/present.mjs'

export const changes = new Hono()

changes.get('/', (c) => {
  const page = parsePage(c.req.query())
  if (!page) return c.json({ error: 'page and per_page must be positive numbers' }, 400)
  const all = listChanges(c.req.query('author'))
  const start = (page.number - 1) * page.size
  const items = all.slice(start, start + page.size).map((change) => present(change, page.expand))
  return c.json({ total: all.length, page: page.number, per_page: page.size, items })
})

changes.get('/:id', (c) => {
  const change = findChange(c.req.param('id'))
  return change ? c.json(present(change, 'diff')) : c.json({ error: 'no such change' }, 404)
})
