import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { handle } from 'hono/aws-lambda'

const data = { hello: 'world', version: 3 }
const app = new Hono()
app.use('*', cors({ origin: 'https://app.example.com' }))
app.get('/graphql', (c) => c.html('<title>Playground</title>'))
app.post('/graphql', async (c) => {
  const request = await c.req.json().catch(() => null)
  if (typeof request?.query !== 'string') return c.json({ errors: [{ message: 'query must be a string' }] }, 400)
  const fields = request.query.slice(0, 1000).match(/\w+/g) ?? []
  const known = fields.filter((field) => Object.hasOwn(data, field))
  return c.json({ data: Object.fromEntries(known.map((field) => [field, data[field]])) })
})

export const handler = handle(app)
