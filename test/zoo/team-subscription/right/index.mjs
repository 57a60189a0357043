import { bodyOf } from './body.mjs'
import { priceOf } from './plans.mjs'

export const handler = async (event) => {
  const headers = { 'content-type': 'application/json' }
  const input = bodyOf(event)
  const price = priceOf(input)
  if (price === undefined) return { statusCode: 422, headers, body: JSON.stringify({ error: 'unknown plan' }) }
  return { statusCode: 201, headers, body: JSON.stringify({ price }) }
}
