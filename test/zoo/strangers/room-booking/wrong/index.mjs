import { rooms, bookings } from './data.mjs'
import { addDays, parseDay } from './dates.mjs'
import { checkStay } from './stay.mjs'

const json = (statusCode, payload) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(payload),
})

function bodyOf(event) {
  try {
    const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body
    const value = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : null
  } catch {
    return null
  }
}

function availability(query) {
  const day = parseDay(query.day)
  if (day === null) return json(400, { error: 'day must be YYYY-MM-DD' })
  const today = addDays(day, 0)
  const taken = bookings.filter(({ from, to }) => from <= today && today < to).map(({ room }) => room)
  return json(200, { day: today, free: [...rooms.keys()].filter((room) => !taken.includes(room)) })
}

function book(event) {
  const body = bodyOf(event)
  if (!body) return json(400, { error: 'JSON object expected' })
  const { stay, error } = checkStay(body)
  if (error) return json(422, { error })

  const room = rooms.get(body.room)
  if (!room) return json(404, { error: 'unknown room' })
  const clash = bookings.some(({ room: id, from, to }) => id === body.room && from < stay.to && stay.from < to)
  if (clash) return json(409, { error: 'room is taken' })
  return json(201, { room: room.name, ...stay, price: room.rate * stay.nights })
}

export const handler = async (event) => {
  const route = `${event.requestContext.http.method} ${event.rawPath}`
  if (route === 'GET /rooms') return json(200, { rooms: [...rooms.values()] })
  if (route === 'GET /availability') return availability(event.queryStringParameters ?? {})
  if (route === 'POST /bookings') return book(event)
  return json(404, { error: 'not found' })
}
