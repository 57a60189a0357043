import { handle } from 'hono/aws-lambda'
import { app } from './app.mjs'

const serve = handle(app)
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

export const handler = async (event, context) => {
  const { method } = event.requestContext.http
  if (!METHODS.has(method))
    return { statusCode: 405, headers: { 'content-type': 'text/plain' }, body: 'method not allowed' }
  const bodyless = method === 'GET' || method === 'HEAD'
  return serve(bodyless ? { ...event, body: undefined } : event, context)
}
