const ROOMS = new Map([
  ['aurora', { beds: 2, night: 12000, taken: ['2025-06-10', '2025-06-11'] }],
  ['birch', { beds: 1, night: 8000, taken: [] }],
])
const DATE = /^\d{4}-\d{2}-\d{2}$/

const json = (statusCode, payload) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(payload),
})

const daysFrom = (start, nights) =>
  Array.from({ length: nights }, (_, i) => new Date(start.getTime() + i * 86400000).toISOString().slice(0, 10))

const priceOf = (room, days) =>
  days.reduce((sum, day) => sum + (new Date(day).getUTCDay() % 6 === 0 ? room.night * 1.25 : room.night), 0)

export const handler = async (event) => {
  const [, root, name, leaf, ...rest] = event.rawPath.split('/')
  if (root !== 'rooms' || rest.length > 0) return json(404, { message: 'Not found' })
  if (event.requestContext.http.method !== 'GET') return json(405, { message: 'GET only' })
  if (name === undefined) return json(200, { rooms: [...ROOMS.keys()] })

  const room = ROOMS.get(name)
  if (!room) return json(404, { message: 'No such room' })
  if (leaf !== 'availability') return json(200, { name, beds: room.beds })

  const { from, nights: count = '1' } = event.queryStringParameters ?? {}
  if (!DATE.test(from ?? '')) return json(400, { message: 'from must be YYYY-MM-DD' })
  const nights = Number(count)
  if (!Number.isInteger(nights) || nights < 1 || nights > 28) return json(400, { message: 'nights must be 1 to 28' })

  const start = new Date(`${from}T00:00:00Z`)

  const days = daysFrom(start, nights)
  return json(200, { days, free: !days.some((day) => room.taken.includes(day)), price: priceOf(room, days) })
}
