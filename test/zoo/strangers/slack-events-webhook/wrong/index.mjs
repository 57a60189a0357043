import { createHmac, timingSafeEqual } from 'node:crypto'

const SIGNING_SECRET = '8f742231b10e8888abcd99yyyzzz85a5'
const MAX_AGE_SECONDS = 5 * 60

const CHANNEL_TEAMS = { C024BE91L: 'support', C0G9QF9GZ: 'sales' }

function text(statusCode, body) {
  return { statusCode, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body }
}

function json(statusCode, payload) {
  return { statusCode, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(payload) }
}

function header(event, name) {
  for (const [key, value] of Object.entries(event.headers || {})) {
    if (key.toLowerCase() === name) return value
  }
  return undefined
}

function bodyOf(event) {
  if (!event.body) return ''
  return event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body
}

function parse(body) {
  try {
    const value = JSON.parse(body)
    return typeof value === 'object' && value !== null ? value : null
  } catch {
    return null
  }
}

function verified(event, body) {
  const timestamp = header(event, 'x-slack-request-timestamp')
  const signature = header(event, 'x-slack-signature')
  if (!timestamp || !signature) return false
  const age = Math.abs(Date.now() / 1000 - Number(timestamp))
  if (!(age <= MAX_AGE_SECONDS)) return false
  const expected = 'v0=' + createHmac('sha256', SIGNING_SECRET).update(`v0:${timestamp}:${body}`).digest('hex')
  const [a, b] = [Buffer.from(signature), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function onCallback(inner) {
  if (!inner || inner.type !== 'app_mention') return json(200, { ok: true, handled: false })
  const team = Object.hasOwn(CHANNEL_TEAMS, inner.channel) ? CHANNEL_TEAMS[inner.channel] : 'triage'
  return json(200, { ok: true, handled: true, team })
}

export const handler = async (event) => {
  if (event.path !== '/slack/events') return json(404, { error: 'not found' })
  if (event.httpMethod !== 'POST') return json(405, { error: 'method not allowed' })

  const body = bodyOf(event)
  const payload = parse(body)
  if (!payload) return json(400, { error: 'expected a JSON object' })

  // The handshake when the URL is entered in the app's settings comes before there is a secret to sign with.
  if (payload.type === 'url_verification') {
    return text(200, payload.challenge)
  }

  if (!verified(event, body)) return json(401, { error: 'invalid signature' })
  if (payload.type === 'event_callback') return onCallback(payload.event)
  return json(200, { ok: true, handled: false })
}
