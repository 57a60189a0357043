import { orders } from './orders.mjs'

const route = /^\/orders\/(ord_[a-z0-9]{8})\/items\/(\d{1,3})$/

const json = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

export const handler = async (event) => {
  const match = route.exec(event.rawPath)
  if (!match) return json(404, { error: 'not found' })
  const [, id, index] = match
  const order = orders.get(id)
  if (!order) return json(404, { error: 'no such order' })
  const item = order.items[Number(index)]
  return item ? json(200, { sku: item.sku, order: id }) : json(404, { error: 'no such item' })
}
