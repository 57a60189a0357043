import Fastify from 'fastify'
import { bookingRoutes } from './routes/bookings.mjs'

export function buildApp() {
  const app = Fastify({ logger: false })
  app.register(bookingRoutes, { prefix: '/rooms' })
  return app
}
