import { Router } from '@aws-lambda-powertools/event-handler/http'
import { parseDocument, ParseError } from './document.mjs'
import { resolveField, FieldError } from './fields.mjs'

const silent = { debug() {}, info() {}, warn() {}, error() {} }
const app = new Router({ logger: silent })

const json = (status, data) =>
  new Response(JSON.stringify(data), { status, headers: { 'content-type': 'application/json' } })

app.notFound(async () => json(404, { message: 'not found' }))
app.methodNotAllowed(async () => json(405, { message: 'method not allowed' }))

app.get('/', async () => ({ service: 'pub quiz', endpoint: '/quiz/graphql' }))

app.post('/quiz/graphql', async ({ req }) => {
  const payload = await req.json().catch(() => undefined)
  if (!payload || typeof payload.query !== 'string') return json(400, { errors: [{ message: 'query is missing' }] })
  const { query, operationName } = payload
  if (query.length > 2000) return json(400, { errors: [{ message: 'query is too long' }] })
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') {
    return json(400, { errors: [{ message: 'operationName must be a string' }] })
  }
  try {
    const operations = parseDocument(query)
    if (operations.length > 1 && !operationName)
      return json(400, { errors: [{ message: 'name the operation to run' }] })
    const operation = operationName ? operations.find((o) => o.name === operationName) : operations[0]
    const data = Object.fromEntries(operation.fields.map((f) => [f.alias, resolveField(f)]))
    return json(200, { data })
  } catch (error) {
    if (error instanceof ParseError || error instanceof FieldError)
      return json(400, { errors: [{ message: error.message }] })
    throw error
  }
})

// The router builds its URL from these headers; behind the API they say nothing of use.
const IGNORED = ['host', 'x-forwarded-proto']
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

export const handler = async (event, context) => {
  const { method } = event.requestContext.http
  if (!METHODS.includes(method)) {
    return {
      statusCode: 405,
      headers: { 'content-type': 'application/json' },
      body: '{"message":"method not allowed"}',
    }
  }
  const headers = Object.fromEntries(Object.entries(event.headers ?? {}).filter(([key]) => !IGNORED.includes(key)))
  const body = method === 'GET' || method === 'HEAD' ? undefined : event.body
  return app.resolve({ ...event, headers, body }, context)
}
