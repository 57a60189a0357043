import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { greeting, useLocale } from './messages.mjs'

const app = new Hono()
app.get('/', (c) => {
  const lang = c.req.query('lang') ?? 'en'
  if (c.req.query('lang') !== undefined && !useLocale(lang)) return c.json({ error: 'unknown language' }, 400)
  return c.text(greeting(lang))
})

export const handler = handle(app)
