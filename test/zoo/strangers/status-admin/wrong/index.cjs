'use strict'

const { authenticate } = require('./auth.cjs')

const STATES = ['investigating', 'identified', 'monitoring', 'resolved']
const incidents = [
  { id: 'inc-7', service: 'checkout', state: 'monitoring', message: 'Elevated error rate' },
  { id: 'inc-6', service: 'search', state: 'resolved', message: 'Stale index' },
]

function answer(code, text, data, headers) {
  return {
    statusCode: code,
    statusDescription: `${code} ${text}`,
    isBase64Encoded: false,
    headers: Object.assign({ 'Content-Type': 'application/json' }, headers),
    body: JSON.stringify(data),
  }
}

function header(event, name) {
  if (event.headers) return event.headers[name]
  const values = event.multiValueHeaders && event.multiValueHeaders[name]
  return values && values[0]
}

function parse(event) {
  try {
    const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString() : event.body
    const value = JSON.parse(text)
    return value !== null && typeof value === 'object' ? value : {}
  } catch (e) {
    return undefined
  }
}

function updateIncident(event, id) {
  const user = authenticate(header(event, 'authorization'))
  if (!user) {
    return answer(
      401,
      'Unauthorized',
      { error: 'credentials required' },
      { 'WWW-Authenticate': 'Basic realm="status"' },
    )
  }
  const incident = incidents.find((one) => one.id === id)
  if (!incident) return answer(404, 'Not Found', { error: 'no such incident' })

  const input = parse(event)
  if (!input) return answer(400, 'Bad Request', { error: 'body is not JSON' })
  if (!STATES.includes(input.state)) return answer(400, 'Bad Request', { error: `state: one of ${STATES.join('|')}` })
  if (input.message !== undefined && typeof input.message !== 'string') {
    return answer(400, 'Bad Request', { error: 'message must be a string' })
  }
  const updated = { ...incident, state: input.state, message: input.message || incident.message, by: user }
  return answer(200, 'OK', updated)
}

exports.handler = async function (event) {
  const { httpMethod: method, path } = event
  if (method === 'GET' && path === '/status') {
    const open = incidents.filter((one) => one.state !== 'resolved')
    return answer(200, 'OK', { status: open.length ? 'degraded' : 'operational' })
  }
  if (method === 'GET' && path === '/incidents') return answer(200, 'OK', incidents)

  const match = /^\/incidents\/(inc-\d+)$/.exec(path)
  if (match && method === 'PUT') return updateIncident(event, match[1])
  if (match && method === 'GET') {
    const incident = incidents.find((one) => one.id === match[1])
    return incident ? answer(200, 'OK', incident) : answer(404, 'Not Found', { error: 'no such incident' })
  }
  return answer(404, 'Not Found', { error: 'not found' })
}
