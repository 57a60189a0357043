const order = {
  type: 'object',
  required: ['id', 'status', 'total'],
  properties: {
    id: { type: 'string' },
    status: { type: 'string' },
    total: { type: 'integer' },
    placedAt: { type: 'string' },
    carrier: { type: 'string', nullable: true },
    note: { type: 'string', nullable: true },
  },
}

const fields = { type: 'string', maxLength: 100, pattern: '^[A-Za-z]+(,[A-Za-z]+)*$' }

const failure = {
  type: 'object',
  properties: { message: { type: 'string' } },
}

export const listSchema = {
  querystring: {
    type: 'object',
    properties: {
      status: { type: 'string', enum: ['paid', 'shipped', 'cancelled'] },
      limit: { type: 'integer', minimum: 1, maximum: 50, default: 20 },
      fields,
    },
  },
  response: {
    200: { type: 'object', properties: { orders: { type: 'array', items: order } } },
    400: failure,
  },
}

export const itemSchema = {
  params: { type: 'object', properties: { id: { type: 'string', maxLength: 20 } } },
  querystring: { type: 'object', properties: { fields } },
  response: { 200: order, 400: failure, 404: failure },
}
