import { Hono } from 'hono'
import { branch, branches } from './branches.mjs'
import { isZone, languages, localTime, plainTime } from './display.mjs'

export const app = new Hono()
app.get('/branches', (c) => c.json({ items: branches(), languages }))
app.get('/branches/:id/hours', (c) => {
  const found = branch(c.req.param('id'))
  if (!found) return c.json({ error: 'unknown branch' }, 404)
  const { display = 'utc', lang = 'en', zone = 'Europe/London' } = c.req.query()
  if (!languages.includes(lang)) return c.json({ error: `lang must be one of ${languages.join(', ')}` }, 400)
  if (!isZone(zone)) return c.json({ error: 'zone must be an area and a city' }, 400)
  switch (display) {
    case 'utc':
      return c.json({ name: found.name, opens: plainTime(found.opens), closes: plainTime(found.closes) })
    case 'local':
      return c.json({
        name: found.name,
        opens: localTime(found.opens, lang, zone),
        closes: localTime(found.closes, lang, zone),
        zone,
      })
    default:
      return c.json({ error: 'display must be utc or local' }, 400)
  }
})
app.notFound((c) => c.json({ error: 'not found' }, 404))
app.onError((err, c) => c.json({ error: 'internal error' }, 500))
