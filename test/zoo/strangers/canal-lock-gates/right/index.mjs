import { routes } from './routes.mjs'
import { reply } from './reply.mjs'

function payload(event) {
  if (!event.body) return null
  const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export const handler = async (event) => {
  const route = routes.get(`${event.httpMethod} ${event.resource}`)
  if (!route) return reply('missing', { error: 'not found' })
  return route(event.pathParameters ?? {}, payload(event))
}
