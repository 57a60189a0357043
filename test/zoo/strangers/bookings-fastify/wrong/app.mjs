import fastify from 'fastify'
import { bookingRoutes } from './routes.mjs'

export function build() {
  const app = fastify({ logger: false, routerOptions: { ignoreTrailingSlash: true } })
  app.get('/health', async () => ({ up: true }))
  app.register(bookingRoutes, { prefix: '/bookings' })
  app.setNotFoundHandler((request, reply) => reply.code(404).send({ error: 'not found' }))
  app.setErrorHandler((error, request, reply) => {
    const status = error.statusCode ?? 500
    return reply.code(status).send({ error: status < 500 ? error.message : 'internal error' })
  })
  return app
}
