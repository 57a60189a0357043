import { findShipment, searchShipments } from '../services/search.mjs'
import { SORTS } from '../services/sorting.mjs'

const searchSchema = {
  querystring: {
    type: 'object',
    properties: {
      status: { type: 'string', enum: ['pending', 'in_transit', 'delivered', 'all'], default: 'in_transit' },
      carrier: { type: 'string', maxLength: 40 },
      sort: { type: 'string', enum: Object.keys(SORTS), default: 'created' },
      order: { type: 'string', enum: ['asc', 'desc'], default: 'asc' },
      page: { type: 'integer', minimum: 1, maximum: 1000, default: 1 },
      size: { type: 'integer', minimum: 1, maximum: 100, default: 25 },
    },
  },
}

export async function shipmentRoutes(app) {
  app.get('/', { schema: searchSchema }, async (request) => {
    const { page, size } = request.query
    const found = searchShipments(request.query)
    return { total: found.length, page, size, items: found.slice((page - 1) * size, page * size) }
  })

  app.get('/:tracking', async (request, reply) => {
    const shipment = findShipment(request.params.tracking)
    if (!shipment) return reply.code(404).send({ message: 'Unknown tracking number' })
    return shipment
  })
}
