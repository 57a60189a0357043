import { decode } from './decode.mjs'

const reply = (statusCode, body = '') => ({ statusCode, headers: { 'content-type': 'text/plain' }, body })

export const handler = async (event) => {
  if (event.rawPath !== '/webhooks/billing') return reply(404, 'not found')
  if (event.requestContext.http.method !== 'POST') return reply(405, 'use POST')
  const message = decode(event)
  if (message === undefined) return reply(400, 'not an event')
  const object = message.data?.object
  switch (message.type) {
    case 'customer.created':
      return reply(200, `welcome ${object?.email ?? 'somebody'}`)
    case 'invoice.paid': {
      if (!Array.isArray(object?.lines?.data)) return reply(400, 'no lines')
      const [first] = object.lines.data
      return reply(200, `paid ${first?.price?.id ?? 'nothing'}`)
    }
    default:
      return reply(202)
  }
}
