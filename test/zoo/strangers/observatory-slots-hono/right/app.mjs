import { Hono } from 'hono'
import { authenticate } from './auth.mjs'
import { TELESCOPES, minutesFor } from './telescopes.mjs'

export const app = new Hono()

app.get('/', (c) => c.json({ telescopes: Object.keys(TELESCOPES) }))

app.use('/slots/*', authenticate)

app.get('/slots', (c) => {
  const { sub, tier } = c.get('user')
  return c.json({
    user: sub,
    tier,
    telescopes: Object.entries(TELESCOPES).map(([key, t]) => ({ key, instrument: t.instrument })),
  })
})

app.get('/slots/:telescope', (c) => {
  const key = c.req.param('telescope')
  if (!Object.hasOwn(TELESCOPES, key)) return c.json({ error: 'no such telescope' }, 404)
  const telescope = TELESCOPES[key]
  const { sub, tier } = c.get('user')
  const allowance = minutesFor(telescope.instrument, tier)
  if (!allowance) return c.json({ error: `${tier}s do not observe in the ${telescope.instrument}` }, 403)
  const free = telescope.slots.filter((s) => s.minutes <= allowance.perNight && !s.taken)
  return c.json({ telescope: key, user: sub, perNight: allowance.perNight, free })
})

app.notFound((c) => c.json({ error: 'not found' }, 404))
app.onError((err, c) => {
  console.error(err)
  return c.json({ error: 'internal error' }, 500)
})
