import fastify from 'fastify'
import { shipmentRoutes } from './plugins/shipments.mjs'

export function buildApp() {
  const app = fastify({ logger: false })

  app.get('/ping', async () => ({ pong: true }))
  app.register(shipmentRoutes, { prefix: '/shipments' })

  return app
}
