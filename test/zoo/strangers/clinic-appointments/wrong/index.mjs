import { checkCreate, checkPatch, minutesBetween } from './validate.mjs'
import { find, list, nextId } from './store.mjs'

const json = (statusCode, payload) => ({
  statusCode,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(payload),
})

function readBody(event) {
  if (!event.body) return undefined
  const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function create(event) {
  const body = readBody(event)
  const errors = checkCreate(body)
  if (errors.length > 0) return json(422, { errors })
  return json(201, {
    id: nextId(),
    patient: body.patient,
    status: 'booked',
    start: new Date(body.slot.start).toISOString(),
    minutes: minutesBetween(body.slot.start, body.slot.end),
  })
}

function update(event, appointment) {
  const patch = readBody(event)
  const errors = checkPatch(patch)
  if (errors.length > 0) return json(422, { errors })
  if (appointment.status === 'cancelled' && patch.status !== undefined) {
    return json(409, { error: 'appointment was cancelled' })
  }
  const next = { ...appointment }
  if (patch.note !== undefined) next.note = patch.note
  if (patch.status !== undefined) next.status = patch.status
  if (patch.status === 'rescheduled') {
    next.start = new Date(patch.slot.start).toISOString()
    next.minutes = minutesBetween(patch.slot.start, patch.slot.end)
  }
  return json(200, next)
}

export const handler = async (event) => {
  if (event.resource === '/appointments') {
    if (event.httpMethod === 'GET') return json(200, { items: list(event.queryStringParameters?.status) })
    if (event.httpMethod === 'POST') return create(event)
    return json(405, { error: 'method not allowed' })
  }
  if (event.resource !== '/appointments/{id}') return json(404, { error: 'no such resource' })

  const appointment = find(event.pathParameters?.id)
  if (!appointment) return json(404, { error: 'no such appointment' })
  switch (event.httpMethod) {
    case 'GET':
      return json(200, appointment)
    case 'PATCH':
      return update(event, appointment)
    case 'DELETE':
      return { statusCode: 204, headers: { 'cache-control': 'no-store' }, body: '' }
    default:
      return json(405, { error: 'method not allowed' })
  }
}
