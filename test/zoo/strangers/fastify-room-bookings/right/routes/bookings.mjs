import { bookingBody } from '../schemas/booking.mjs'
import { quote } from '../services/quote.mjs'
import { rooms } from '../data/rooms.mjs'

export async function bookingRoutes(app) {
  app.get('/', async () => [...rooms.values()])

  app.get('/:room', async (request, reply) => {
    const room = rooms.get(request.params.room)
    return room ?? reply.code(404).send({ message: 'No such room' })
  })

  app.post('/:room/bookings', { schema: { body: bookingBody } }, async (request, reply) => {
    const room = rooms.get(request.params.room)
    if (!room) return reply.code(404).send({ message: 'No such room' })
    if (request.body.guests > room.beds) return reply.code(409).send({ message: `Only ${room.beds} beds` })
    return reply.code(201).send(quote(room, request.body))
  })
}
