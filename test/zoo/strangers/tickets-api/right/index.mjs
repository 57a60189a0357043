import { handle } from 'hono/aws-lambda'
import { app } from './app.mjs'
import { forFetch } from './lambda/event.mjs'

const lambda = handle(app)

export const handler = async (event, context) => {
  const safe = forFetch(event)
  if (!safe) return { statusCode: 405, headers: { 'content-type': 'text/plain' }, body: 'Method Not Allowed' }
  return lambda(safe, context)
}
