import { CATALOGUE, COUNTRIES } from './catalogue.mjs'

export class BadOrder extends Error {
  constructor(message, field) {
    super(message)
    this.name = 'BadOrder'
    this.field = field
  }
}

const isRecord = (value) => value !== null && typeof value === 'object' && !Array.isArray(value)

export function readOrder(body) {
  if (!isRecord(body)) throw new BadOrder('Send the order as a JSON object')
  const { country, items } = body
  if (typeof country !== 'string' || !Object.hasOwn(COUNTRIES, country)) {
    throw new BadOrder('We do not deliver there', 'country')
  }
  if (!Array.isArray(items) || items.length === 0 || items.length > 50) {
    throw new BadOrder('An order has 1 to 50 items', 'items')
  }
  return {
    country,
    items: items.map((item, index) => {
      const field = `items.${index}`
      if (!isRecord(item)) throw new BadOrder('Not an item', field)
      const { sku, quantity = 1 } = item
      if (typeof sku !== 'string' || !Object.hasOwn(CATALOGUE, sku)) {
        throw new BadOrder('Unknown article', `${field}.sku`)
      }
      if (!Number.isInteger(quantity) || quantity < 1 || quantity > 99) {
        throw new BadOrder('The quantity must be 1 to 99', `${field}.quantity`)
      }
      return { sku, quantity, article: CATALOGUE[sku] }
    }),
  }
}
