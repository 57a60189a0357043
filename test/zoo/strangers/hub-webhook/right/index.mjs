import { createHmac, timingSafeEqual } from 'node:crypto'

const secret = process.env.WEBHOOK_SECRET || 'not-configured'

function headerOf(event, name) {
  for (const [key, value] of Object.entries(event.headers ?? {})) {
    if (key.toLowerCase() === name) return value
  }
  return undefined
}

function rawBody(event) {
  return Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')
}

function verify(payload, signature) {
  const expected = `sha256=${createHmac('sha256', secret).update(payload).digest('hex')}`
  const given = Buffer.from(signature)
  const wanted = Buffer.from(expected)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

function summarise(kind, payload) {
  switch (kind) {
    case 'push':
      return {
        ref: typeof payload.ref === 'string' ? payload.ref : null,
        commits: Array.isArray(payload.commits) ? payload.commits.length : 0,
      }
    case 'issues':
      return { action: typeof payload.action === 'string' ? payload.action : null }
    case 'ping':
      return { pong: true }
    default:
      return { ignored: true }
  }
}

function answer(statusCode, data) {
  return { statusCode, headers: { 'content-type': 'application/json' }, body: JSON.stringify(data) }
}

export async function handler(event) {
  if (event.path === '/health') return answer(200, { ok: true })
  if (event.path !== '/hooks/github') return answer(404, { message: 'not found' })
  if (event.httpMethod !== 'POST') return answer(405, { message: 'POST only' })

  const signature = headerOf(event, 'x-hub-signature-256')
  if (!signature) return answer(401, { message: 'signature missing' })

  const body = rawBody(event)
  if (!verify(body, signature)) return answer(401, { message: 'signature does not match' })

  let payload
  try {
    payload = JSON.parse(body.toString('utf8'))
  } catch {
    return answer(400, { message: 'payload is not JSON' })
  }
  if (payload === null || typeof payload !== 'object') return answer(400, { message: 'payload must be an object' })

  return answer(202, summarise(headerOf(event, 'x-github-event'), payload))
}
