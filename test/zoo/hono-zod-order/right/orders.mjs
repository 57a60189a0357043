import { order } from './schema.mjs'

function toJson(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function placeOrder(text) {
  const checked = order.safeParse(toJson(text))
  if (!checked.success) return { status: 422, body: { error: 'invalid order' } }
  const { sku, quantity } = checked.data
  return { status: 201, body: { sku, quantity, total: quantity * 12 } }
}
