const money = {
  type: 'object',
  required: ['amount', 'currency'],
  properties: { amount: { type: 'integer' }, currency: { type: 'string' } },
}
const trip = {
  type: 'object',
  required: ['id', 'vehicle', 'status', 'startedAt'],
  properties: {
    id: { type: 'string' },
    vehicle: { type: 'string' },
    status: { type: 'string' },
    startedAt: { type: 'string' },
    km: { type: 'number' },
    cost: money,
  },
}
export const listTrips = {
  params: { type: 'object', properties: { member: { type: 'string', pattern: '^m-[0-9]+$' } } },
  querystring: {
    type: 'object',
    properties: {
      status: { type: 'string', enum: ['completed', 'cancelled', 'ongoing'], default: 'completed' },
      limit: { type: 'integer', minimum: 1, maximum: 50, default: 20 },
    },
  },
  response: {
    200: {
      type: 'object',
      required: ['member', 'trips'],
      properties: { member: { type: 'string' }, trips: { type: 'array', items: trip } },
    },
  },
}
