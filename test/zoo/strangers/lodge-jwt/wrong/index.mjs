import { handle } from 'hono/aws-lambda'
import { app } from './app.mjs'

const inner = handle(app)
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const refuse = (statusCode, error) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ error }),
})

export const handler = async (event, context) => {
  if (!METHODS.includes(event.httpMethod)) return refuse(405, 'method not allowed')
  try {
    return await inner(event, context)
  } catch {
    return refuse(400, 'unreadable request')
  }
}
