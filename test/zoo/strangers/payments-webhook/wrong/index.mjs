import { isAuthentic } from './signature.mjs'
import { dispatch } from './events.mjs'

const answer = (statusCode, payload) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(payload),
})

export const handler = async (event) => {
  const { method } = event.requestContext.http
  if (method === 'GET' && event.rawPath === '/health') return answer(200, { ok: true })
  if (event.rawPath !== '/webhooks/payments') return answer(404, { error: 'not found' })
  if (method !== 'POST') return answer(405, { error: 'use POST' })

  const raw = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')
  if (!isAuthentic(raw, event.headers?.['x-payments-signature'])) {
    return answer(401, { error: 'bad signature' })
  }

  let delivery
  try {
    delivery = JSON.parse(raw.toString('utf8'))
  } catch {
    return answer(400, { error: 'malformed JSON' })
  }
  if (delivery === null || typeof delivery !== 'object' || typeof delivery.type !== 'string') {
    return answer(400, { error: 'type is missing' })
  }
  const outcome = dispatch(delivery)
  return answer(outcome.accepted ? 202 : 422, outcome)
}
