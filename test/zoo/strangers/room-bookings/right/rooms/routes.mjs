import { bookingBody } from './schemas.mjs'
import { ROOMS, quote } from './service.mjs'

export async function roomRoutes(app) {
  app.decorateRequest('room', null)

  app.get('/', async () => [...ROOMS.values()])

  const loadRoom = async (request, reply) => {
    request.room = ROOMS.get(request.params.roomId)
    if (!request.room) return reply.code(404).send({ error: 'no such room' })
  }

  app.get('/:roomId', { preHandler: loadRoom }, async (request) => request.room)

  app.post('/:roomId/bookings', { schema: { body: bookingBody }, preHandler: loadRoom }, async (request, reply) => {
    reply.code(201)
    return quote(request.room, request.body)
  })
}
