export const handler = async (event) => {
  let booking
  try {
    booking = JSON.parse(event.body ?? '') ?? {}
  } catch {
    return { statusCode: 400, body: 'no JSON' }
  }
  const day = new Date(booking.day)
  if (Number.isNaN(day.getTime())) return { statusCode: 422, body: 'no day' }
  const rooms = booking.guests.reduce((sum, guest) => sum + (guest?.child ? 0.5 : 1), 0)
  return { statusCode: 201, body: JSON.stringify({ day, rooms }) }
}
