import { priceCart } from './pricing.mjs'
import { readCart, ValidationError } from './cart.mjs'
import { CATALOGUE } from './catalogue.mjs'

const CORS = { 'access-control-allow-origin': '*' }

function send(statusCode, payload) {
  return { statusCode, headers: { 'content-type': 'application/json', ...CORS }, body: JSON.stringify(payload) }
}

export async function handler(event) {
  switch (`${event.httpMethod} ${event.path}`) {
    case 'GET /catalogue':
      return send(
        200,
        [...CATALOGUE].map(([sku, product]) => ({ sku, ...product })),
      )

    case 'POST /cart/price':
      try {
        return send(200, priceCart(readCart(event)))
      } catch (error) {
        if (error instanceof ValidationError) return send(422, { errors: error.errors })
        throw error
      }

    case 'OPTIONS /cart/price':
      return { statusCode: 204, headers: { ...CORS, 'access-control-allow-methods': 'POST' }, body: '' }

    default:
      return send(404, { errors: ['not found'] })
  }
}
