import Fastify from 'fastify'
import { sessionRoutes } from './routes/session.mjs'
import { readCookie } from './lib/cookies.mjs'

export const app = Fastify({ logger: false })

app.get('/', async (request, reply) => {
  const user = readCookie(request.headers.cookie, 'guest')
  return reply.type('text/html; charset=utf-8').send(`<h1>${user === undefined ? 'Hello' : 'Welcome back'}</h1>`)
})

app.register(sessionRoutes, { prefix: '/session' })
