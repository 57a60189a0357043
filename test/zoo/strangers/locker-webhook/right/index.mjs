import middy from '@middy/core'
import { jsonBody, httpErrors, sharedSecret } from './middleware.mjs'
import { apply } from './events.mjs'

const reply = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})

async function receive(event) {
  const message = event.message
  if (typeof message.id !== 'string' || !message.id) return reply(422, { error: 'id is required' })
  if (typeof message.type !== 'string') return reply(422, { error: 'type is required' })
  if (typeof message.parcel !== 'object' || message.parcel === null) return reply(422, { error: 'parcel is required' })
  const outcome = apply(message.type, message.parcel)
  if (!outcome) return reply(202, { id: message.id, ignored: true })
  if (outcome.error) return reply(422, { error: outcome.error })
  return reply(200, { id: message.id, ...outcome })
}

export const handler = middy()
  .use(httpErrors())
  .before((request) => {
    const { method, path } = request.event.requestContext.http
    if (path !== '/hooks/lockers') return reply(404, { error: 'not found' })
    if (method !== 'POST') return reply(405, { error: 'POST only' })
  })
  .use(sharedSecret('x-locker-signature', 'sig_7d1f0c'))
  .use(jsonBody())
  .handler(receive)
