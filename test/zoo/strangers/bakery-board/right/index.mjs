import { handle } from 'hono/aws-lambda'
import { app } from './app.mjs'

const inner = handle(app)

export const handler = async (event, context) => {
  const { method } = event.requestContext.http
  if (method !== 'GET' && method !== 'HEAD') return { statusCode: 405, headers: { allow: 'GET, HEAD' }, body: '' }
  // the board is read only: whatever body came along is dropped
  const { body, ...rest } = event
  try {
    return await inner({ ...rest, isBase64Encoded: false }, context)
  } catch {
    return {
      statusCode: 400,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ error: 'unreadable request' }),
    }
  }
}
