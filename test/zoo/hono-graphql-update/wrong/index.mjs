import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { resolvers } from './resolvers.mjs'

const app = new Hono()
app.post('/graphql', async (c) => {
  const request = await c.req.json().catch(() => undefined)
  if (typeof request?.operationName !== 'string') return c.json({ errors: [{ message: 'operationName' }] }, 400)
  const resolver = Object.hasOwn(resolvers, request.operationName) ? resolvers[request.operationName] : undefined
  if (resolver === undefined) return c.json({ errors: [{ message: 'unknown operation' }] }, 400)
  return c.json({ data: resolver(request) })
})
app.get('/graphql', (c) => c.text('POST, please'))

export const handler = handle(app)
