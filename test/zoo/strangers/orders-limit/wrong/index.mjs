import { listOrders, findOrder } from './lib/orders.mjs'
import { parseListQuery } from './lib/query.mjs'
import { encodeCursor } from './lib/cursor.mjs'

const reply = (statusCode, payload) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(payload),
})

export const handler = async (event) => {
  const method = event.requestContext?.http?.method
  const path = (event.rawPath ?? '/').replace(/\/$/, '')
  if (method !== 'GET') return reply(405, { error: 'method_not_allowed' })

  if (path === '/orders') {
    const query = parseListQuery(event.queryStringParameters ?? {})
    if (query.error) return reply(400, { error: query.error })
    const { rows, total } = listOrders(query)
    const full = rows.length === query.limit
    const next = full ? encodeCursor(rows[rows.length - 1].id) : null
    return reply(200, { total, items: rows, next })
  }

  if (path.startsWith('/orders/')) {
    const order = findOrder(path.slice('/orders/'.length))
    return order ? reply(200, order) : reply(404, { error: 'order_not_found' })
  }
  return reply(404, { error: 'not_found' })
}
