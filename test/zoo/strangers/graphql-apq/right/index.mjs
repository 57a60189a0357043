import { handle } from 'hono/aws-lambda'
import { app } from './app.mjs'

const lambda = handle(app)
const ALLOWED = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'])
const clean = (value) => value.replace(/[^\x20-\x7e]/g, '')

export const handler = async (event, context) => {
  if (!ALLOWED.has(event.httpMethod)) {
    return { statusCode: 405, headers: { 'Content-Type': 'text/plain' }, body: 'method not allowed' }
  }
  const bodyless = event.httpMethod === 'GET' || event.httpMethod === 'HEAD'
  const multiValueHeaders = Object.fromEntries(
    Object.entries(event.multiValueHeaders ?? {}).map(([name, values]) => [name, values.map(clean)]),
  )
  return lambda({ ...event, headers: {}, multiValueHeaders, body: bodyless ? null : event.body }, context)
}
