import { json, readJson, HttpError } from './http.mjs'
import { findOrder, listOrders } from './orders.mjs'
import { transition } from './transitions.mjs'

const routes = {
  'GET /orders': (event) => json(200, { orders: listOrders(event.queryStringParameters?.status) }),

  'GET /orders/{orderId}': (event) => json(200, findOrder(event.pathParameters?.orderId)),

  'PATCH /orders/{orderId}': (event) => {
    const order = findOrder(event.pathParameters?.orderId)
    const input = readJson(event)
    if (typeof input.status !== 'string') throw new HttpError(400, 'status is required')
    return json(200, transition(order, input))
  },
}

export const handler = async (event) => {
  const route = routes[`${event.httpMethod} ${event.resource}`]
  if (!route) return json(404, { message: 'Not found' })
  try {
    return route(event)
  } catch (error) {
    if (error instanceof HttpError) return json(error.status, { message: error.message })
    throw error
  }
}
