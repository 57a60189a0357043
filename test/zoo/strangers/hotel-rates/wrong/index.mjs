import { ROOMS } from './rooms.mjs'
import { seasonOf, eachNight, parseDay } from './calendar.mjs'

const WEEKEND = 1.15
const MAX_NIGHTS = 31

const json = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json', 'cache-control': 'max-age=300' },
  body: JSON.stringify(data),
})

class BadRequest extends Error {}

function stay(query) {
  const from = parseDay(query.from)
  const to = parseDay(query.to)
  if (!from || !to) throw new BadRequest('from and to must be dates, YYYY-MM-DD')
  const nights = eachNight(from, to, MAX_NIGHTS + 1)
  if (nights.length === 0) throw new BadRequest('to must be after from')
  if (nights.length > MAX_NIGHTS) throw new BadRequest(`at most ${MAX_NIGHTS} nights`)
  return nights
}

function priceOf(room, night) {
  let price = room.base
  if (room.seasonal) price *= seasonOf(night).factor
  const weekday = night.getUTCDay()
  if (weekday === 5 || weekday === 6) price *= WEEKEND
  return Math.round(price * 100) / 100
}

export const handler = async (event) => {
  const parts = event.path.split('/').filter(Boolean)
  if (parts[0] !== 'rooms') return json(404, { message: 'Not found' })
  if (event.httpMethod !== 'GET') return json(405, { message: 'Method not allowed' })
  if (parts.length === 1) return json(200, { rooms: ROOMS.map(({ id, name }) => ({ id, name })) })

  const room = ROOMS.find((r) => r.id === parts[1])
  if (!room) return json(404, { message: 'No such room' })
  if (parts.length === 2) return json(200, room)
  if (parts.length > 3 || parts[2] !== 'rates') return json(404, { message: 'Not found' })

  try {
    const nights = stay(event.queryStringParameters ?? {})
    const rates = nights.map((night) => ({ night: night.toISOString().slice(0, 10), price: priceOf(room, night) }))
    const total = rates.reduce((sum, r) => sum + r.price, 0)
    return json(200, { room: room.id, rates, total: Number(total.toFixed(2)) })
  } catch (err) {
    if (err instanceof BadRequest) return json(400, { message: err.message })
    throw err
  }
}
