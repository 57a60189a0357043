import { app } from './app.mjs'

const METHODS = ['GET', 'POST', 'DELETE', 'PUT', 'PATCH', 'HEAD', 'OPTIONS']
const refuse = (statusCode, error) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ error }),
  isBase64Encoded: false,
})

export const handler = async (event, context) => {
  const { method } = event.requestContext.http
  if (!METHODS.includes(method)) return refuse(405, 'method not allowed')
  const { body, ...rest } = event
  const clean = method === 'GET' || method === 'HEAD' ? { ...rest, isBase64Encoded: false } : event
  try {
    return await app.resolve(clean, context)
  } catch {
    return refuse(400, 'unreadable request')
  }
}
