import { parseSignature, matches } from './signature.mjs'

const SECRETS = ['whsec_4f1c6be2a7', 'whsec_previous_91d0']
const TOLERANCE_SECONDS = 300

const json = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(value),
})

function apply(payload) {
  switch (payload.type) {
    case 'payment.captured':
    case 'payment.refunded':
      return { recorded: true }
    default:
      return { recorded: false }
  }
}

export async function handler(event) {
  const { http, timeEpoch } = event.requestContext
  if (http.method !== 'POST' || event.rawPath !== '/webhooks/payments') return json(404, { error: 'not_found' })

  const signature = parseSignature(event.headers['x-pay-signature'])
  if (!signature) return json(400, { error: 'bad_signature_header' })

  const now = Math.floor((timeEpoch ?? 0) / 1000)
  if (Math.abs(now - signature.timestamp) > TOLERANCE_SECONDS) {
    return json(400, {
      error: 'outside_tolerance',
      signedAt: new Date(signature.timestamp * 1000).toISOString(),
      toleranceSeconds: TOLERANCE_SECONDS,
    })
  }

  const raw = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '')
  if (!matches(SECRETS, signature, raw)) return json(401, { error: 'signature_mismatch' })

  let payload
  try {
    payload = JSON.parse(raw)
  } catch {
    return json(400, { error: 'invalid_json' })
  }
  if (typeof payload !== 'object' || payload === null) return json(400, { error: 'invalid_event' })
  return json(200, apply(payload))
}
