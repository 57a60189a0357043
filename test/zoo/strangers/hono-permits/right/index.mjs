import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { permits } from './routes.mjs'
import { Problem } from './problem.mjs'

const app = new Hono()

app.get('/health', (c) => c.json({ ok: true }))
app.route('/permits', permits)

app.notFound((c) => c.json({ title: 'Not found' }, 404))
app.onError((err, c) => {
  if (err instanceof Problem) return c.json({ title: err.message, ...err.extra }, err.status)
  console.error(err)
  return c.json({ title: 'Internal error' }, 500)
})

export const handler = handle(app)
