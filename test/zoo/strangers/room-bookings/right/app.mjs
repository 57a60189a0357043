import fastify from 'fastify'
import { roomRoutes } from './rooms/routes.mjs'

export const app = fastify({ logger: false, bodyLimit: 64 * 1024 })

app.setErrorHandler((error, request, reply) => {
  const status = error.statusCode ?? 500
  reply.code(status).send({ error: status < 500 ? error.message : 'internal error' })
})

app.register(roomRoutes, { prefix: '/rooms' })
