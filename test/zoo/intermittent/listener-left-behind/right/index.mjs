import { bodyOf } from './body.mjs'
import { bus } from './bus.mjs'

const json = (statusCode, body) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

export const handler = async (event) => {
  if (event.requestContext.http.method !== 'POST') return json(200, { hello: 'orders' })
  const order = bodyOf(event)
  if (!Array.isArray(order?.items)) return json(400, { error: 'items are missing' })
  let lines = 0
  bus.once('saved', () => {
    lines = order.items.length
  })
  bus.emit('saved')
  return json(201, { lines })
}
