import { catalogue } from '../data/catalogue.mjs'

const RATES = { domestic: 0.002, europe: 0.005 }

export function totals(lines) {
  // products may have been discontinued since they were put in the cart
  const items = lines
    .filter((line) => catalogue.has(line.sku))
    .map((line) => ({ ...line, price: catalogue.get(line.sku).price }))
  return { items, total: items.reduce((sum, item) => sum + item.price * item.quantity, 0) }
}

export function shippingFor(lines, zone) {
  const grams = lines.reduce((sum, line) => sum + (catalogue.get(line.sku)?.weight ?? 0) * line.quantity, 0)
  return { zone, grams, cost: grams === 0 ? 0 : Math.ceil(4 + grams * RATES[zone]) }
}
