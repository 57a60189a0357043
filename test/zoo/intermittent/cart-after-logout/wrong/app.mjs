import Fastify from 'fastify'
import { cart, clear } from './session.mjs'

export function build() {
  const app = Fastify({ logger: false })
  app.get('/', async () => ({ service: 'shop' }))
  app.get('/cart', async () => ({ items: cart().items.length }))
  app.delete('/session', async (request, reply) => {
    clear()
    return reply.code(204).send()
  })
  return app
}
