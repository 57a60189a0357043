import { HUBS } from './carriers.mjs'
export const querystring = {
  type: 'object',
  required: ['from', 'to'],
  properties: { from: { enum: HUBS }, to: { enum: HUBS }, reefer: { type: 'boolean', default: false } },
}
const price = {
  type: 'object',
  required: ['base', 'reefer'],
  properties: { base: { type: 'integer' }, reefer: { type: 'integer' } },
}
const option = {
  type: 'object',
  required: ['mode', 'days', 'price'],
  properties: {
    mode: { type: 'string' },
    carrier: { type: 'string' },
    km: { type: 'integer' },
    days: { type: 'integer' },
    price,
  },
}
export const optionsReply = { 200: { type: 'object', properties: { options: { type: 'array', items: option } } } }
