import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { exportRoutes } from './exports.mjs'
import { members } from './members.mjs'

const app = new Hono()

app.get('/members', (c) => c.json({ members, count: members.length }))

app.get('/members/:number', (c) => {
  const member = members.find((candidate) => String(candidate.number) === c.req.param('number'))
  return member ? c.json(member) : c.json({ error: 'no such member' }, 404)
})

app.route('/exports', exportRoutes)

app.notFound((c) => c.json({ error: 'not found' }, 404))

app.onError((error, c) => {
  return c.json({ error: 'something went wrong' }, 500)
})

export const handler = handle(app)
