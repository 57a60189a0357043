import { order } from './schema.mjs'

function toJson(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function placeOrder(text) {
  const { sku, quantity } = order.parse(toJson(text))
  return { status: 201, body: { sku, quantity, total: quantity * 12 } }
}
