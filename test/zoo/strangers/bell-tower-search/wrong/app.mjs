import Fastify from 'fastify'
import { towers } from './towers.mjs'
import { matcher } from './matcher.mjs'

const querystring = {
  type: 'object',
  properties: {
    name: { type: 'string', maxLength: 12 },
    match: { type: 'string', enum: ['prefix', 'exact', 'glob'], default: 'prefix' },
    bells: { type: 'integer', minimum: 3, maximum: 16 },
  },
}

export function build() {
  const app = Fastify({ logger: false })
  app.get('/', async () => ({ service: 'bell towers' }))
  app.get('/towers', { schema: { querystring } }, async (request) => {
    const { name, match, bells } = request.query
    let found = towers
    if (bells !== undefined) found = found.filter((t) => t.bells === bells)
    if (name) found = found.filter(matcher(match, name))
    return { count: found.length, towers: found }
  })
  app.setErrorHandler((error, request, reply) => {
    const status = error.statusCode >= 400 && error.statusCode < 500 ? error.statusCode : 500
    return reply.code(status).send({ error: status === 500 ? 'internal' : error.message })
  })
  return app
}
