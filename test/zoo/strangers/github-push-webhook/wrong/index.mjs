import { createHmac, timingSafeEqual } from 'node:crypto'

// In production this comes from the parameter store when the function is deployed.
const SECRET = 'deploy-hook-7b1f0c'

const PIPELINES = new Map([
  ['acme/website', { branch: 'main', stages: ['build', 'test', 'deploy'] }],
  ['acme/api', { branch: 'release', stages: ['build', 'test', 'canary', 'deploy'] }],
])

const reply = (statusCode, payload) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(payload),
})

function rawBody(event) {
  return Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')
}

function isSigned(event, body) {
  const signature = event.headers?.['x-hub-signature-256']
  if (!signature || !signature.startsWith('sha256=')) return false
  const expected = Buffer.from(createHmac('sha256', SECRET).update(body).digest('hex'))
  const given = Buffer.from(signature.slice('sha256='.length))
  return timingSafeEqual(given, expected)
}

function onPush(payload) {
  const repository = payload.repository?.full_name
  const pipeline = PIPELINES.get(repository)
  if (!pipeline) return reply(202, { started: false, reason: 'no pipeline for this repository' })
  if (payload.ref !== `refs/heads/${pipeline.branch}`) {
    return reply(202, { started: false, reason: 'not the branch that is deployed' })
  }
  return reply(202, { started: true, stages: pipeline.stages, commit: payload.after ?? null })
}

const EVENTS = new Map([
  ['ping', (payload) => reply(200, { pong: payload.zen ?? true })],
  ['push', onPush],
])

function receive(event) {
  const body = rawBody(event)
  if (!isSigned(event, body)) return reply(401, { error: 'bad signature' })

  let payload
  try {
    payload = JSON.parse(body.toString('utf8'))
  } catch {
    return reply(400, { error: 'payload is not JSON' })
  }
  if (typeof payload !== 'object' || payload === null) return reply(400, { error: 'payload is not an object' })

  const respond = EVENTS.get(event.headers['x-github-event'])
  return respond ? respond(payload) : reply(202, { ignored: true })
}

export async function handler(event) {
  const { method } = event.requestContext.http
  switch (event.rawPath) {
    case '/hooks/github':
      return method === 'POST' ? receive(event) : reply(405, { error: 'method not allowed' })
    case '/pipelines':
      return reply(200, Object.fromEntries(PIPELINES))
    default:
      return reply(404, { error: 'not found' })
  }
}
