export const itemReply = {
  type: 'object',
  required: ['sku', 'name'],
  properties: {
    sku: { type: 'string' },
    name: { type: 'string' },
    onHand: { type: 'integer' },
    discontinued: { type: 'boolean' },
  },
}

export const supplyReply = {
  type: 'object',
  required: ['sku', 'onHand', 'leadDays'],
  properties: {
    sku: { type: 'string' },
    onHand: { type: 'integer' },
    name: { type: 'string' },
    leadDays: { type: 'integer' },
  },
}
