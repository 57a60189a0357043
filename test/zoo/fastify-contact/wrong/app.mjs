import Fastify from 'fastify'
import { contacts } from './contacts.mjs'

export function build() {
  const app = Fastify({ logger: false })
  app.get('/', async () => ({ service: 'contacts' }))
  app.register(contacts, { prefix: '/contacts' })
  return app
}
