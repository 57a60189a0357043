export const draftSchema = {
  type: 'object',
  required: ['customer', 'lines'],
  additionalProperties: false,
  properties: {
    customer: { type: 'string', pattern: '^c-[0-9]{1,6}$' },
    currency: { type: 'string', enum: ['EUR', 'USD', 'GBP'], default: 'EUR' },
    lines: {
      type: 'array',
      minItems: 1,
      maxItems: 50,
      items: {
        type: 'object',
        required: ['sku', 'qty'],
        additionalProperties: false,
        properties: {
          sku: { type: 'string', minLength: 1, maxLength: 20 },
          qty: { type: 'integer', minimum: 1, maximum: 999 },
        },
      },
    },
  },
}

const PRICES = new Map([
  ['A1', 1250],
  ['A2', 399],
  ['B7', 9900],
])

export class DraftService {
  price({ customer, currency, lines }) {
    const priced = lines.map(({ sku, qty }) => ({
      sku,
      qty,
      cents: (PRICES.get(sku) ?? 0) * qty,
      known: PRICES.has(sku),
    }))
    const total = priced.reduce((sum, line) => sum + line.cents, 0)
    return {
      customer,
      currency,
      lines: priced,
      total,
      status: priced.every((line) => line.known) ? 'ready' : 'needs-review',
    }
  }
}
