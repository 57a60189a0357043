import { app } from './app.mjs'

const plain = (statusCode, body) => ({ statusCode, headers: { 'content-type': 'text/plain' }, body })

export const handler = async (event, context) => {
  const { method } = event.requestContext.http
  // reports have no bodies, and fetch's Request takes none with GET
  const { body, ...request } = event
  if (method === 'TRACE' || method === 'CONNECT') return plain(405, 'Method Not Allowed')
  try {
    return await app.resolve({ ...request, isBase64Encoded: false }, context)
  } catch {
    return plain(400, 'Bad Request') // the event made no Request
  }
}
