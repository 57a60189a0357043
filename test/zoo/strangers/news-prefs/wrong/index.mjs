import { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { handle } from 'hono/aws-lambda'
import { readPrefs, writePrefs, DEFAULTS } from './prefs.mjs'
import { STORIES } from './stories.mjs'

const app = new Hono()

app.get('/', (c) => c.json({ service: 'feed' }))

app.get('/feed', (c) => {
  const prefs = readPrefs(getCookie(c, 'prefs'))
  const section = c.req.query('section')
  const stories = STORIES.filter((s) => (section ? s.section === section : !prefs.hidden.includes(s.section))).slice(
    0,
    prefs.size,
  )
  return c.json({ edition: prefs.edition, stories })
})

app.put('/prefs', async (c) => {
  const input = await c.req.json().catch(() => null)
  if (input === null || typeof input !== 'object' || Array.isArray(input))
    return c.json({ error: 'an object is expected' }, 400)
  const next = { ...DEFAULTS }
  if (input.edition !== undefined) {
    if (!['uk', 'us', 'int'].includes(input.edition)) return c.json({ error: 'edition' }, 422)
    next.edition = input.edition
  }
  if (input.hidden !== undefined) {
    if (!Array.isArray(input.hidden) || !input.hidden.every((h) => STORIES.some((s) => s.section === h)))
      return c.json({ error: 'hidden' }, 422)
    next.hidden = [...new Set(input.hidden)]
  }
  setCookie(c, 'prefs', writePrefs(next), { httpOnly: true, sameSite: 'Lax', maxAge: 31_536_000 })
  return c.json(next)
})

app.notFound((c) => c.json({ error: 'not found' }, 404))
app.onError((err, c) => c.json({ error: 'internal error' }, 500))

export const handler = handle(app)
