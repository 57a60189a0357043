import { handle } from 'hono/aws-lambda'
import { app } from './app.mjs'

const run = handle(app)
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

export const handler = async (event, context) => {
  const { method } = event.requestContext.http
  if (!METHODS.includes(method)) {
    return { statusCode: 405, headers: { 'content-type': 'application/json' }, body: '{"error":"method not allowed"}' }
  }
  // a body on GET is legal over HTTP but not in a fetch Request
  return run(method === 'GET' || method === 'HEAD' ? { ...event, body: undefined } : event, context)
}
