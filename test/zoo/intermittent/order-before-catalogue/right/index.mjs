import { bodyOf } from './body.mjs'
import { load } from './catalogue.mjs'

const json = (statusCode, body) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

export const handler = async (event) => {
  if (event.requestContext.http.method === 'POST') {
    const sku = bodyOf(event)?.sku
    if (typeof sku !== 'string') return json(400, { error: 'sku is missing' })
    const price = (await load()).get(sku)?.price
    return price === undefined ? json(404, { error: 'no such item' }) : json(201, { price })
  }
  return json(200, { items: (await load()).size })
}
