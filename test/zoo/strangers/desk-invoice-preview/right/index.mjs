import Ajv from 'ajv'
import { ITEMS, VAT } from './vat.mjs'
import { preview } from './preview.mjs'

const ajv = new Ajv({ allErrors: false, useDefaults: true })
const check = ajv.compile({
  type: 'object',
  required: ['country', 'lines'],
  additionalProperties: false,
  properties: {
    country: { enum: Object.keys(VAT) },
    business: { type: 'boolean', default: false },
    lines: {
      type: 'array',
      minItems: 1,
      maxItems: 40,
      items: {
        type: 'object',
        required: ['item', 'units'],
        properties: { item: { enum: Object.keys(ITEMS) }, units: { type: 'integer', minimum: 1, maximum: 400 } },
      },
    },
  },
})

const out = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

function parse(event) {
  const raw = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : event.body
  try {
    return JSON.parse(raw ?? '')
  } catch {
    return undefined
  }
}

export const handler = async (event) => {
  const route = `${event.httpMethod} ${event.path}`
  if (route === 'GET /items') return out(200, ITEMS)
  if (route !== 'POST /invoices/preview') return out(404, { message: 'not found' })
  const input = parse(event)
  if (input === undefined) return out(400, { message: 'invalid JSON' })
  if (!check(input)) return out(422, { message: ajv.errorsText(check.errors) })
  return out(200, preview(input))
}
