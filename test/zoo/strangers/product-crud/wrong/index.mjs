import { store } from './store.mjs'
import { Invalid, validate } from './validate.mjs'

const HEADERS = { 'Content-Type': 'application/json' }
const json = (statusCode, payload) => ({ statusCode, headers: HEADERS, body: JSON.stringify(payload) })

function body(event) {
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : event.body
  try {
    return JSON.parse(text ?? '')
  } catch {
    throw new Invalid({ body: 'must be JSON' })
  }
}

function changedFields(product, fields) {
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b)
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => !same(product[name], value)))
}

function withProduct(action) {
  return (event) => {
    const product = store.get(event.pathParameters?.id)
    return product ? action(product, event) : json(404, { message: 'No such product' })
  }
}

const ROUTES = {
  'GET /products': (event) => {
    const { tag, after, limit = '20' } = event.queryStringParameters ?? {}
    const size = Number(limit)
    if (!Number.isInteger(size) || size < 1 || size > 100) throw new Invalid({ limit: 'must be 1 to 100' })
    const items = store.list({ tag, after, limit: size })
    return json(200, { items, next: items.length === size ? items.at(-1).id : null })
  },

  'POST /products': (event) => {
    const fields = validate(body(event), { required: ['name', 'price'] })
    if (store.full()) return json(409, { message: 'The catalogue is full' })
    const product = store.create(fields)
    return { ...json(201, product), headers: { ...HEADERS, Location: `/products/${product.id}` } }
  },

  'GET /products/{id}': withProduct((product) => json(200, product)),

  'PATCH /products/{id}': withProduct((product, event) => {
    const changes = changedFields(product, validate(body(event)))
    if (Object.keys(changes).length === 0) {
      // Nothing to write: keep the version and skip the audit record.
      return { statusCode: 200, headers: HEADERS, body: product }
    }
    const updated = store.update(product, changes)
    console.log(JSON.stringify({ audit: 'product.updated', id: product.id, fields: Object.keys(changes) }))
    return json(200, updated)
  }),

  'DELETE /products/{id}': withProduct((product) => {
    if (product.active) return json(409, { message: 'Deactivate the product first' })
    store.remove(product.id)
    return { statusCode: 204, headers: {}, body: '' }
  }),
}

export async function handler(event) {
  const route = `${event.httpMethod} ${event.resource}`
  if (!Object.hasOwn(ROUTES, route)) return json(405, { message: 'Method not allowed' })
  try {
    return ROUTES[route](event)
  } catch (error) {
    if (error instanceof Invalid) return json(400, { message: error.message, errors: error.errors })
    throw error
  }
}
