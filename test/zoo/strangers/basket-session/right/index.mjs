import { readBasket, writeBasket, isSku, MAX_QUANTITY } from './basket.mjs'
import { quote } from './pricing.mjs'

const json = (statusCode, value, cookies) => ({
  statusCode,
  headers: { 'content-type': 'application/json', 'cache-control': 'private, no-store' },
  ...(cookies && { cookies }),
  body: JSON.stringify(value),
})

function readLine(event) {
  if (!event.body) return null
  try {
    const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body
    const line = JSON.parse(text)
    const valid = isSku(line?.sku) && Number.isInteger(line.quantity) && line.quantity >= 1 && line.quantity <= 10
    return valid ? line : null
  } catch {
    return null
  }
}

export const handler = async (event) => {
  const { method } = event.requestContext.http
  const basket = readBasket(event.cookies ?? [])

  if (event.rawPath === '/basket' && method === 'GET') return json(200, quote(basket))
  if (event.rawPath === '/basket' && method === 'DELETE') {
    return json(200, quote(new Map()), ['basket=; Path=/; Max-Age=0; HttpOnly; Secure'])
  }
  if (event.rawPath === '/basket/lines' && method === 'POST') {
    const line = readLine(event)
    if (!line) return json(422, { error: 'sku and a quantity from 1 to 10 are required' })
    basket.set(line.sku, Math.min(MAX_QUANTITY, (basket.get(line.sku) ?? 0) + line.quantity))
    return json(201, { added: line.sku }, [writeBasket(basket)])
  }
  return json(404, { error: 'not found' })
}
