import { handle } from 'hono/aws-lambda'
import { app } from './app.mjs'

const lambda = handle(app)
const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']
const ascii = (text) => text.replace(/[^\x20-\x7e]/g, '?')

export const handler = async (event, context) => {
  const { method } = event.requestContext.http
  if (!METHODS.includes(method)) {
    return { statusCode: 405, headers: { 'content-type': 'application/json' }, body: '{"error":"method"}' }
  }
  // nothing here reads a body
  const headers = {}
  for (const [name, value] of Object.entries(event.headers ?? {})) headers[name] = ascii(value)
  return lambda({ ...event, headers, cookies: event.cookies?.map(ascii), body: undefined }, context)
}
