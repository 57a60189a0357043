import Fastify from 'fastify'
import { decodeCursor, encodeCursor } from './cursor.mjs'
import { findEvents, ACTIONS, eventById } from './events.mjs'

const listSchema = {
  querystring: {
    type: 'object',
    properties: {
      limit: { type: 'integer', minimum: 1, maximum: 100, default: 25 },
      action: { type: 'string', enum: ACTIONS },
      after: { type: 'string', maxLength: 80 },
    },
  },
}

export function buildApp() {
  const app = Fastify({ logger: false })

  app.setErrorHandler((error, request, reply) => {
    const status = error.statusCode ?? 500
    reply.code(status).send({ error: status < 500 ? error.message : 'Internal Server Error' })
  })

  app.get('/events', { schema: listSchema }, async (request, reply) => {
    const { limit, action, after } = request.query
    let cursor = null
    if (after) {
      cursor = decodeCursor(after)
      if (!cursor) return reply.code(400).send({ error: 'after is not a valid cursor' })
    }
    const { rows, more } = findEvents({ limit, action, cursor })
    const last = rows[rows.length - 1]
    return {
      since: cursor ? cursor.at : null,
      events: rows,
      next: more ? encodeCursor(last) : null,
    }
  })

  app.get('/events/:id', async (request, reply) => {
    const found = eventById(request.params.id)
    return found ?? reply.code(404).send({ error: 'No such event' })
  })

  app.get('/actions', async () => ({ actions: ACTIONS }))

  return app
}
