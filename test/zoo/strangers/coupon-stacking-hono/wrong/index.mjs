import { handle } from 'hono/aws-lambda'
import { app } from './app.mjs'

const ALLOWED = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const serve = handle(app)

export const handler = async (event, context) => {
  const method = event.requestContext.http.method
  if (!ALLOWED.includes(method)) return { statusCode: 405, body: JSON.stringify({ error: 'method not allowed' }) }
  // fetch requests refuse a body here
  const clean = method === 'GET' || method === 'HEAD' ? { ...event, body: undefined } : event
  return serve(clean, context)
}
