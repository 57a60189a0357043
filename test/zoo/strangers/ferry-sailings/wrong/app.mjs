import Fastify from 'fastify'
import { sailings, ports } from './data.mjs'
import { readCursor, pageOf } from './paging.mjs'

const querystring = {
  type: 'object',
  properties: {
    port: { type: 'string', maxLength: 20 },
    limit: { type: 'integer', minimum: 1, maximum: 50, default: 5 },
    cursor: { type: 'string', maxLength: 200 },
    vehicles: { type: 'boolean' },
  },
}

export function buildApp() {
  const app = Fastify()

  app.get('/ports', async () => ({ ports: [...ports.keys()] }))

  app.get('/sailings', { schema: { querystring } }, async (req, reply) => {
    const { port, limit, cursor, vehicles } = req.query
    if (port !== undefined && !ports.has(port)) return reply.code(422).send({ error: 'unknown port' })
    const offset = readCursor(cursor)
    if (offset === null) return reply.code(400).send({ error: 'bad cursor' })
    const rows = sailings.filter(
      (s) => (port === undefined || s.from === port) && (vehicles === undefined || s.vehicles === vehicles),
    )
    const page = pageOf(rows, offset, limit)
    return { total: rows.length, ...page }
  })

  app.get('/sailings/:id', async (req, reply) => {
    const found = sailings.find((s) => s.id === req.params.id)
    if (!found) return reply.code(404).send({ error: 'no such sailing' })
    return { ...found, harbour: ports.get(found.from) }
  })

  return app
}
