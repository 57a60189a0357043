import { handle } from 'hono/aws-lambda'
import { app } from './app.mjs'

const inner = handle(app)

export const handler = async (event, context) => {
  const { method } = event.requestContext.http
  if (!['GET', 'POST', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'].includes(method))
    return { statusCode: 405, body: '' }
  try {
    return await inner(event, context)
  } catch {
    return {
      statusCode: 400,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ error: 'unreadable request' }),
    }
  }
}
