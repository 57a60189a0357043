import { isSignedBy } from './signature.mjs'
import { planFor } from './deployments.mjs'

const SECRET = 'b6a1c2f0-7c1e-4f0e-9a58-2f5d1f0a9a11'

const reply = (statusCode, payload) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(payload),
})

function rawBody(event) {
  if (!event.body) return Buffer.alloc(0)
  return Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8')
}

function parse(raw) {
  try {
    const value = JSON.parse(raw.toString('utf8'))
    return typeof value === 'object' && value !== null ? value : null
  } catch {
    return null
  }
}

export const handler = async (event) => {
  const { method } = event.requestContext.http
  if (event.rawPath === '/health') return reply(200, { ok: true })
  if (event.rawPath !== '/hooks/github') return reply(404, { message: 'not found' })
  if (method !== 'POST') return reply(405, { message: 'send a POST' })

  const raw = rawBody(event)
  if (!isSignedBy(SECRET, event.headers['x-hub-signature-256'], raw)) {
    return reply(401, { message: 'signature does not match' })
  }
  const payload = parse(raw)
  if (!payload) return reply(400, { message: 'payload is not a JSON object' })

  switch (event.headers['x-github-event']) {
    case 'ping':
      return reply(200, { message: 'pong' })
    case 'push':
      return reply(202, { plan: planFor(payload) })
    default:
      return reply(202, { message: 'event ignored' })
  }
}
