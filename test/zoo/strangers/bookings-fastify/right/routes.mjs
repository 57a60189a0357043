import { Booking, BookingList, NewBooking } from './schemas.mjs'
import { all, byId } from './bookings.mjs'

const nights = ({ from, to }) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

const present = (booking) => ({
  id: booking.id,
  room: booking.room,
  state: booking.state,
  nights: nights(booking),
  guestName: booking.guest?.name,
})

export async function bookingRoutes(app) {
  app.get('/', { schema: { response: { 200: BookingList } } }, async () => ({
    items: all().map(({ id, state }) => ({ id, state })),
  }))

  app.get('/:id', { schema: { response: { 200: Booking } } }, async (request, reply) => {
    const booking = byId(request.params.id)
    if (!booking) return reply.code(404).send({ error: 'no such booking' })
    return present(booking)
  })

  app.post('/', { schema: { body: NewBooking, response: { 201: Booking } } }, async (request, reply) => {
    const { room, from, to, guestName } = request.body
    const draft = { id: `B-${300 + room}`, room, state: 'confirmed', from, to, guest: { name: guestName } }
    if (!(nights(draft) >= 1)) return reply.code(422).send({ error: 'to must be after from' })
    return reply.code(201).send(present(draft))
  })
}
