const DAY = 24 * 60 * 60 * 1000
const CHECK_IN_HOUR = 15

const unprocessable = (message) => Object.assign(new Error(message), { statusCode: 422 })

export function quote(room, { from, to, guests }) {
  const start = new Date(`${from}T00:00:00Z`)
  const end = new Date(`${to}T00:00:00Z`)
  const nights = (end - start) / DAY
  if (!(nights >= 1)) throw unprocessable('A stay is at least one night')
  if (nights > 28) throw unprocessable('A stay is at most 28 nights')
  start.setUTCHours(CHECK_IN_HOUR)
  return { room: room.name, guests, nights, checkIn: start.toISOString(), total: nights * room.rate }
}
