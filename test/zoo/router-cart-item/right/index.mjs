import { removeItem, showCart } from './cart.mjs'

const table = {
  'GET /carts/:id': showCart,
  'DELETE /carts/:id/items/:sku': removeItem,
}

const compiled = Object.entries(table).map(([key, run]) => {
  const [method, path] = key.split(' ')
  return { method, pattern: new RegExp(`^${path.replace(/:\w+/g, '([^/]+)')}$`), run }
})

export const handler = async ({ httpMethod, path }) => {
  for (const { method, pattern, run } of compiled) {
    const match = method === httpMethod ? pattern.exec(path) : null
    if (match) return run(...match.slice(1))
  }
  return { statusCode: 404, headers: { 'Content-Type': 'text/plain' }, body: 'Not found' }
}
