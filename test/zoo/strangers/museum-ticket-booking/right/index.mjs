import { EXHIBITIONS, TICKET_TYPES, priceOf } from './exhibitions.mjs'
import { BadRequest, validateBooking } from './validate.mjs'

const DAY = 24 * 60 * 60 * 1000
const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }

const bookings = new Map()
let sequence = 4100

const reply = (statusCode, payload) => ({ statusCode, headers: JSON_HEADERS, body: JSON.stringify(payload) })

function parseBody(event) {
  if (!event.body) throw new BadRequest('A JSON body is required')
  const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body
  try {
    return JSON.parse(text)
  } catch {
    throw new BadRequest('The body is not valid JSON')
  }
}

function bookTickets(exhibition, event) {
  const order = validateBooking(parseBody(event), exhibition)
  const visit = new Date(`${order.visitDate}T${exhibition.opens}:00Z`)
  const booking = {
    reference: `MUS-${++sequence}`,
    exhibition: exhibition.id,
    name: order.name,
    email: order.email,
    tickets: order.tickets,
    total: priceOf(exhibition, order.tickets),
    // Unpaid bookings are released the day before the visit.
    payBefore: new Date(visit.getTime() - DAY).toISOString(),
    admission: visit.toISOString(),
  }
  if (bookings.size >= 500) bookings.clear()
  bookings.set(booking.reference, booking)
  return reply(201, booking)
}

export const handler = async (event) => {
  const [root, id, action, ...rest] = event.path.split('/').filter(Boolean)
  if (rest.length > 0) return reply(404, { message: 'Not found' })

  try {
    if (root === 'ticket-types' && !id && event.httpMethod === 'GET') {
      return reply(200, { ticketTypes: Object.keys(TICKET_TYPES) })
    }

    if (root === 'bookings' && id && !action && event.httpMethod === 'GET') {
      const booking = bookings.get(id)
      return booking ? reply(200, booking) : reply(404, { message: 'Unknown booking' })
    }

    if (root !== 'exhibitions') return reply(404, { message: 'Not found' })

    if (!id) {
      if (event.httpMethod !== 'GET') return reply(405, { message: 'Method not allowed' })
      return reply(200, { exhibitions: EXHIBITIONS.map(({ id, title, opens }) => ({ id, title, opens })) })
    }

    const exhibition = EXHIBITIONS.find((candidate) => candidate.id === id)
    if (!exhibition) return reply(404, { message: 'Unknown exhibition' })

    if (!action && event.httpMethod === 'GET') return reply(200, exhibition)
    if (action === 'bookings' && event.httpMethod === 'POST') return bookTickets(exhibition, event)
    return reply(405, { message: 'Method not allowed' })
  } catch (error) {
    if (error instanceof BadRequest) {
      return reply(400, { message: error.message, field: error.field })
    }
    throw error
  }
}
