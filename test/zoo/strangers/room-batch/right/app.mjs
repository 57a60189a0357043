import Fastify from 'fastify'
import { batchSchema } from './schema.mjs'
import { applyOps } from './ops.mjs'
import { ROOMS } from './rooms.mjs'

export function build() {
  const app = Fastify({ logger: false, ajv: { customOptions: { coerceTypes: false } } })

  app.get('/', async () => ({ service: 'housekeeping' }))
  app.get('/rooms', async () => ({ rooms: ROOMS }))

  app.post('/rooms/batch', { schema: { body: batchSchema } }, async (request, reply) => {
    const results = applyOps(request.body.ops)
    const failed = results.some((r) => r.status >= 400)
    return reply.code(failed ? 207 : 200).send({ results })
  })

  app.setNotFoundHandler((request, reply) => reply.code(404).send({ error: 'not found' }))
  app.setErrorHandler((error, request, reply) => {
    const status = error.statusCode >= 400 && error.statusCode < 500 ? error.statusCode : 500
    reply.code(status).send({ error: status === 500 ? 'internal error' : error.message })
  })
  return app
}
