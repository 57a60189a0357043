import { openSession, sealSession } from './session.mjs'

const PRODUCTS = new Map([
  ['mug', { name: 'Enamel mug', cents: 1400 }],
  ['tote', { name: 'Tote bag', cents: 1900 }],
  ['pin', { name: 'Pin badge', cents: 450 }],
])

const carts = new Map([['guest-demo', [{ product: 'mug', quantity: 2 }]]])

const json = (statusCode, payload, cookies) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  ...(cookies && { cookies }),
  body: JSON.stringify(payload),
})

function cookie(event, name) {
  const found = (event.cookies ?? []).find((entry) => entry.startsWith(`${name}=`))
  return found ? found.slice(name.length + 1) : null
}

function priced(lines) {
  const items = lines.map(({ product, quantity }) => {
    const { name, cents } = PRODUCTS.get(product)
    return { product, name, quantity, cents: cents * quantity }
  })
  return { items, totalCents: items.reduce((sum, item) => sum + item.cents, 0) }
}

function addLine(event, lines) {
  let input
  try {
    input = JSON.parse(event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : event.body)
  } catch {
    return json(400, { error: 'body must be JSON' })
  }
  const product = input?.product
  const quantity = input?.quantity ?? 1
  if (!PRODUCTS.has(product)) return json(422, { error: 'unknown product' })
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > 99)
    return json(422, { error: 'quantity must be 1 to 99' })
  return json(201, priced([...lines, { product, quantity }]))
}

export const handler = async (event) => {
  const { method } = event.requestContext.http
  const route = `${method} ${event.rawPath}`

  if (route === 'GET /products') return json(200, Object.fromEntries(PRODUCTS))
  if (route === 'POST /session') {
    return json(201, { created: true }, [`cart=${sealSession('guest-demo')}; Path=/; HttpOnly; Secure; SameSite=Lax`])
  }

  const value = cookie(event, 'cart')
  const session = value ? openSession(value) : null
  const lines = (session && carts.get(session)) ?? []
  switch (route) {
    case 'GET /cart':
      return json(200, priced(lines))
    case 'POST /cart':
      return session ? addLine(event, lines) : json(401, { error: 'start a session first' })
    case 'DELETE /cart':
      return json(200, priced([]), ['cart=; Path=/; Max-Age=0'])
    default:
      return json(404, { error: 'not found' })
  }
}
