import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { parse } from './parse.mjs'
import { execute } from './execute.mjs'

const app = new Hono()

app.get('/', (c) => c.json({ service: 'orchid lineage', endpoint: '/graphql' }))

app.post('/graphql', async (c) => {
  let input, document
  try {
    input = JSON.parse(await c.req.text())
  } catch {
    return c.json({ errors: [{ message: 'bad JSON' }] }, 400)
  }
  if (typeof input?.query !== 'string' || input.query.length > 2000)
    return c.json({ errors: [{ message: 'no query' }] }, 400)
  try {
    document = parse(input.query)
  } catch (error) {
    return c.json({ errors: [{ message: error.message }] }, 400)
  }
  return c.json({ data: execute(document) })
})

app.notFound((c) => c.json({ error: 'not found' }, 404))
app.onError((error, c) => c.json({ errors: [{ message: 'internal' }] }, 500))

const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS'])
const serve = handle(app)
export const handler = async (event, context) => {
  const { method } = event.requestContext.http
  if (!METHODS.has(method)) return { statusCode: 405, headers: { allow: [...METHODS].join(', ') }, body: '' }
  const bodiless = method === 'GET' || method === 'HEAD'
  return serve(bodiless ? { ...event, body: undefined } : event, context)
}
