import { ROOMS, DAYS, BOOKINGS } from './rooms.mjs'

class Refused extends Error {
  constructor(problem, message) {
    super(message)
    this.problem = problem
  }
}

const STATUS = {
  missing: 422,
  unknown: 404,
  full: 409,
}

const html = (statusCode, text) => ({
  statusCode,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
  body: `<!doctype html><p>${escape(text)}</p>`,
})
const json = (statusCode, data) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(data),
})

function escape(text) {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)
}

function readForm(event) {
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '')
  const form = new URLSearchParams(text)
  const field = (name) => {
    const value = (form.get(name) ?? '').trim()
    if (!value) throw new Refused('missing', `please fill in ${name}`)
    return [...value].slice(0, 60).join('')
  }
  return { name: field('name'), room: field('room'), day: field('day') }
}

function book({ name, room, day }) {
  if (!Object.hasOwn(ROOMS, room)) throw new Refused('unknown', 'there is no such room')
  if (!DAYS.includes(day)) throw new Refused('unknown', 'there is no such day')
  const { closed, benches } = ROOMS[room]
  if (closed.includes(day)) throw new Refused('closed', `the ${room} sauna is closed on ${day}`)
  const taken = BOOKINGS.filter((b) => b.room === room && b.day === day).length
  if (taken >= benches) throw new Refused('full', `the ${room} sauna is full on ${day}`)
  return { code: `${room[0]}${DAYS.indexOf(day)}${taken + 1}`.toUpperCase(), name, room, day }
}

function create(event) {
  try {
    const booking = book(readForm(event))
    return html(201, `Thank you, ${booking.name}. Your code is ${booking.code}.`)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return html(STATUS[error.problem], error.message)
  }
}

export const handler = async (event) => {
  switch (`${event.httpMethod} ${event.resource}`) {
    case 'GET /rooms':
      return json(200, { rooms: ROOMS, days: DAYS })
    case 'POST /bookings':
      return create(event)
    case 'GET /bookings/{code}': {
      const booking = BOOKINGS.find((b) => b.code === event.pathParameters?.code)
      return booking ? json(200, booking) : json(404, { message: 'no such booking' })
    }
    default:
      return json(404, { message: 'not found' })
  }
}
