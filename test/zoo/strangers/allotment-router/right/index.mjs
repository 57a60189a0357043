import { app } from './app.mjs'

const METHODS = ['GET', 'POST', 'DELETE', 'PUT', 'PATCH', 'HEAD', 'OPTIONS']
const json = (statusCode, error) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ error }),
  isBase64Encoded: false,
})

export const handler = async (event, context) => {
  if (!METHODS.includes(event.httpMethod)) return json(405, 'method not allowed')
  // the router answers 500 to a segment of blanks
  if (/\s|%20/.test(event.path)) return json(404, 'not found')
  // a GET carries no body; the router refuses to build a request from one
  const clean =
    event.httpMethod === 'GET' || event.httpMethod === 'HEAD' ? { ...event, body: null, isBase64Encoded: false } : event
  try {
    decodeURIComponent(event.path)
    return await app.resolve(clean, context)
  } catch {
    return json(400, 'unreadable request')
  }
}
