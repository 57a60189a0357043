import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { subscription } from './schema.mjs'

const USERS = new Map([
  ['u1', { name: 'Ana', channels: ['email', 'webhook'] }],
  ['u2', { name: 'Bo', channels: ['email', 'sms'] }],
])

const app = new Hono().basePath('/users')

app.use('/:id/*', async (c, next) => {
  const user = USERS.get(c.req.param('id'))
  if (!user) return c.json({ error: 'no such user' }, 404)
  c.set('user', user)
  await next()
})

app.get('/:id/channels', (c) => c.json({ channels: c.get('user').channels }))

app.post('/:id/channels', async (c) => {
  const raw = await c.req.json().catch(() => undefined)
  if (raw === undefined) return c.json({ error: 'body must be JSON' }, 400)
  const parsed = subscription.safeParse(raw)
  if (!parsed.success)
    return c.json(
      { error: 'invalid subscription', fields: parsed.error.issues.slice(0, 5).map((i) => i.path.join('.')) },
      422,
    )
  const wanted = parsed.data
  if (!c.get('user').channels.includes(wanted.channel))
    return c.json({ error: `${wanted.channel} is not in your plan` }, 403)
  const label = wanted.channel === 'webhook' ? wanted.target.host : (wanted.address ?? wanted.number)
  return c.json({ channel: wanted.channel, label, topics: wanted.topics }, 201)
})

app.notFound((c) => c.json({ error: 'not found' }, 404))

const serve = handle(app)

export async function handler(event, context) {
  if (!['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].includes(event.httpMethod)) {
    return { statusCode: 405, headers: {}, body: '{"error":"method not allowed"}' }
  }
  const bodiless = event.httpMethod === 'GET' || event.httpMethod === 'HEAD'
  return serve(bodiless ? { ...event, body: null } : event, context)
}
