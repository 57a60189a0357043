import Fastify from 'fastify'
import * as schemas from './schemas.mjs'
import { book, pets } from './clinic.mjs'

export const build = () => {
  const app = Fastify({ logger: false, ajv: { customOptions: { coerceTypes: false } } })

  app.get('/pets', async () => ({ pets }))

  app.get('/pets/:petId', async (request, reply) => {
    const pet = pets.find((one) => one.id === request.params.petId)
    if (!pet) return reply.code(404).send({ message: 'no such pet' })
    return pet
  })

  app.post(
    '/appointments',
    { schema: { body: schemas.appointmentInput, response: { 201: schemas.appointment } } },
    async (request, reply) => {
      const result = book(request.body)
      if (result.problem) return reply.code(422).send({ message: result.problem })
      return reply.code(201).send(result.appointment)
    },
  )

  return app
}
