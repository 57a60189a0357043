import { createHmac } from 'node:crypto'
import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'

const KEYS = new Map([
  ['2023-a', 'c2VjcmV0LWE'],
  ['2024-b', 'c2VjcmV0LWI'],
])
const reports = [
  { id: 'r-1', team: 'sales', title: 'Pipeline' },
  { id: 'r-2', team: 'ops', title: 'Incidents' },
]

const decode = (part) => {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString())
  } catch {
    return null
  }
}

const verify = (token) => {
  const [head, payload, signature] = token.split('.')
  const key = KEYS.get(decode(head)?.kid)
  if (!key) return null
  const expected = createHmac('sha256', key).update(`${head}.${payload}`).digest('base64url')
  return signature === expected ? decode(payload) : null
}

const app = new Hono()

app.get('/status', (c) => c.json({ ok: true }))

app.use('/reports/*', async (c, next) => {
  const [scheme, token] = (c.req.header('authorization') ?? '').split(' ')
  if (scheme !== 'Bearer' || !token) return c.json({ error: 'bearer token required' }, 401)
  const claims = verify(token)
  if (!claims) return c.json({ error: 'invalid token' }, 401)
  c.set('claims', claims)
  await next()
})

app.get('/reports', (c) => c.json(reports.filter((report) => report.team === c.get('claims').team)))

app.get('/reports/:id', (c) => {
  const report = reports.find(({ id }) => id === c.req.param('id'))
  return report ? c.json(report) : c.json({ error: 'no such report' }, 404)
})

export const handler = handle(app)
