import { Hono } from 'hono'
import { getCookie, setCookie, deleteCookie } from 'hono/cookie'
import { price, isTier } from './tiers.mjs'

const punts = [
  { id: 'heron', hourly: 22 },
  { id: 'mallard', hourly: 18 },
  { id: 'teal', hourly: 15 },
]

export const app = new Hono()

app.get('/punts', (c) => {
  const tier = getCookie(c, 'tier')
  if (tier === undefined) return c.json({ punts })
  if (!isTier(tier)) {
    deleteCookie(c, 'tier', { path: '/' })
    return c.json({ punts })
  }
  return c.json({ tier, punts: punts.map((p) => ({ ...p, hourly: price(tier, p.hourly) })) })
})

app.post('/session', async (c) => {
  const input = await c.req.json().catch(() => null)
  const tier = input?.tier ?? 'visitor'
  if (tier !== 'visitor' && tier !== 'member') return c.json({ error: 'visitor or member' }, 422)
  setCookie(c, 'tier', tier, { path: '/', httpOnly: true, secure: true, sameSite: 'Lax' })
  return c.json({ tier }, 201)
})

app.notFound((c) => c.json({ error: 'not found' }, 404))
