import { isSignedBy } from './signature.mjs'
import { onEvent } from './events.mjs'

const SECRET = 'whsec_local_4f1c'

const reply = (statusCode, payload) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(payload),
})

export const handler = async (event) => {
  const { method } = event.requestContext.http
  if (event.rawPath === '/health') return reply(200, { ok: true })
  if (event.rawPath !== '/webhooks/payments') return reply(404, { error: 'not_found' })
  if (method !== 'POST') return reply(405, { error: 'method_not_allowed' })

  const raw = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')
  if (!isSignedBy(SECRET, raw, event.headers?.['x-payments-signature'])) {
    return reply(401, { error: 'bad_signature' })
  }

  let payload
  try {
    payload = JSON.parse(raw.toString('utf8'))
  } catch {
    return reply(400, { error: 'bad_json' })
  }
  return reply(202, { handled: onEvent(payload) })
}
