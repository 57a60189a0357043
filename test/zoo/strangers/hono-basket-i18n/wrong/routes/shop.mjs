import { Hono } from 'hono'
import { locales } from '../i18n/locales.mjs'
import { translate } from '../i18n/translate.mjs'

export const shop = new Hono()

shop.use('*', async (c, next) => {
  const locale = c.req.param('locale')
  if (!locales.includes(locale)) return c.json({ error: 'unsupported locale' }, 404)
  c.header('content-language', locale)
  await next()
})

shop.get('/welcome', (c) => c.json({ text: translate(c.req.param('locale'), 'welcome') }))

shop.get('/basket', (c) => {
  const count = Number(c.req.query('count') ?? 0)
  if (!Number.isInteger(count) || count < 0) return c.json({ error: 'count must be a whole number' }, 400)
  const key = count === 0 ? 'empty' : 'items'
  return c.json({ text: translate(c.req.param('locale'), key, count) })
})
