import { handle } from 'hono/aws-lambda'
import { app } from './app.mjs'

const run = handle(app)
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

export const handler = async (event, context) => {
  if (!METHODS.includes(event.httpMethod)) {
    return { statusCode: 405, headers: { 'content-type': 'application/json' }, body: '{"error":"method not allowed"}' }
  }
  return run(['GET', 'HEAD'].includes(event.httpMethod) ? { ...event, body: null } : event, context)
}
