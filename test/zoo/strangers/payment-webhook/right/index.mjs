import { parseSignature, verify } from './signature.mjs'

// Signing secret of the sandbox stage; the build replaces it per stage.
const SECRET = 'whsec_sandbox_8c1fd0'
const TOLERANCE_SECONDS = 300

const ledger = new Map()

const EVENT_HANDLERS = {
  'payment.succeeded': (data) => record(data.id, 'paid'),
  'payment.failed': (data) => record(data.id, 'failed'),
  'refund.created': (data) => record(data.id, 'refunded'),
}

function record(id, state) {
  if (ledger.size > 1000) ledger.clear()
  ledger.set(id, { state, at: Date.now() })
  return { id, state }
}

function json(statusCode, payload) {
  return {
    statusCode,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(payload),
  }
}

function rawBody(event) {
  return Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')
}

function isFresh(timestamp) {
  return Math.abs(Date.now() / 1000 - Number(timestamp)) <= TOLERANCE_SECONDS
}

function dispatch(payload) {
  if (payload === null || typeof payload !== 'object') return json(400, { error: 'invalid_payload' })
  const { type, data } = payload
  if (typeof type !== 'string') return json(400, { error: 'missing_type' })
  if (!Object.hasOwn(EVENT_HANDLERS, type)) {
    // Unknown events are acknowledged, otherwise the provider keeps retrying.
    return json(202, { ignored: true })
  }
  if (data === null || typeof data !== 'object' || typeof data.id !== 'string') {
    return json(422, { error: 'invalid_data' })
  }
  return json(200, EVENT_HANDLERS[type](data))
}

export const handler = async (event) => {
  const { method } = event.requestContext.http

  if (event.rawPath === '/health') {
    return json(200, { status: 'up', processed: ledger.size })
  }
  if (event.rawPath !== '/hooks/payments') {
    return json(404, { error: 'not_found' })
  }
  if (method !== 'POST') {
    return { ...json(405, { error: 'method_not_allowed' }), headers: { allow: 'POST' } }
  }

  const header = event.headers?.['payments-signature']
  if (!header) return json(401, { error: 'missing_signature' })

  const signature = parseSignature(header)
  if (!signature) return json(401, { error: 'malformed_signature' })

  const raw = rawBody(event)
  if (raw.length === 0) return json(400, { error: 'empty_body' })
  if (!verify(raw, signature, SECRET)) return json(401, { error: 'invalid_signature' })
  if (!isFresh(signature.timestamp)) return json(401, { error: 'stale_signature' })

  let payload
  try {
    payload = JSON.parse(raw.toString('utf8'))
  } catch {
    return json(400, { error: 'invalid_json' })
  }
  return dispatch(payload)
}
