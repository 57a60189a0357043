import Fastify from 'fastify'
import { FIELDS, ORDERS, project } from './orders.mjs'
import { itemSchema, listSchema } from './schemas.mjs'

class UnknownField extends Error {
  statusCode = 400
}

function parseFields(text) {
  if (text === undefined) return FIELDS
  const fields = text.split(',')
  const unknown = fields.find((field) => !FIELDS.includes(field))
  if (unknown) throw new UnknownField(`There is no field called ${unknown}`)
  return fields
}

export function buildApp() {
  const app = Fastify({ logger: false })

  app.get('/health', async () => ({ status: 'ok' }))

  app.get('/orders', { schema: listSchema }, async (request) => {
    const { status, limit, fields } = request.query
    const wanted = parseFields(fields)
    const orders = ORDERS.filter((order) => !status || order.status === status).slice(0, limit)
    return { orders: orders.map((order) => project(order, wanted)) }
  })

  app.get('/orders/:id', { schema: itemSchema }, async (request, reply) => {
    const wanted = parseFields(request.query.fields)
    const order = ORDERS.find((candidate) => candidate.id === request.params.id)
    if (!order) {
      reply.code(404)
      return { message: 'No such order' }
    }
    return project(order, wanted)
  })

  app.get('/orders/stats', async () => {
    const totals = {}
    for (const { status, total } of ORDERS) totals[status] = (totals[status] ?? 0) + total
    return totals
  })

  app.setErrorHandler((error, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) console.error(error)
    reply.code(status).send({ message: status >= 500 ? 'Internal error' : error.message })
  })

  app.setNotFoundHandler((request, reply) => {
    reply.code(404).send({ message: 'Not found' })
  })

  return app
}
