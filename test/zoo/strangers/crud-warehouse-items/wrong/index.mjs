import { validateItem } from './validate.mjs'
import { shippingClassFor } from './shipping.mjs'

const items = new Map([
  ['AX-1001', { sku: 'AX-1001', name: 'Cordless drill', kind: 'physical', priceCents: 12900, shippingClass: 'parcel' }],
  ['AX-1002', { sku: 'AX-1002', name: 'Workshop e-book', kind: 'digital', priceCents: 1900, shippingClass: 'none' }],
  ['AX-1003', { sku: 'AX-1003', name: 'Tool cabinet', kind: 'physical', priceCents: 45900, shippingClass: 'freight' }],
])

const json = (statusCode, payload) => ({
  statusCode,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(payload),
})

const problem = (statusCode, message, details) => json(statusCode, { message, ...(details && { details }) })

function readJson(event) {
  if (!event.body) return { ok: false }
  const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false }
  }
}

function listItems(event) {
  const kind = event.queryStringParameters?.kind
  const found = [...items.values()].filter((item) => !kind || item.kind === kind)
  return json(200, { items: found, count: found.length })
}

function createItem(event) {
  const parsed = readJson(event)
  if (!parsed.ok) return problem(400, 'Request body must be JSON')
  const errors = validateItem(parsed.value)
  if (errors.length) return problem(422, 'Invalid item', errors)

  const { sku, name, kind, priceCents = 0, dimensions } = parsed.value
  if (items.has(sku)) return problem(409, `Item ${sku} already exists`)
  const item = {
    sku,
    name: name.trim(),
    kind,
    priceCents,
    shippingClass: kind === 'physical' ? shippingClassFor(dimensions) : 'none',
  }
  return json(201, item)
}

function getItem(sku) {
  const item = items.get(sku)
  return item ? json(200, item) : problem(404, `No item ${sku}`)
}

export const handler = async (event) => {
  const path = event.path.replace(/\/+$/, '')
  const one = /^\/items\/([A-Z]{2}-\d{4})$/.exec(path)
  if (one) {
    if (event.httpMethod === 'GET') return getItem(one[1])
    if (event.httpMethod === 'DELETE') return items.has(one[1]) ? { statusCode: 204, body: '' } : getItem(one[1])
    return problem(405, 'Method not allowed')
  }
  if (path === '/items') {
    if (event.httpMethod === 'GET') return listItems(event)
    if (event.httpMethod === 'POST') return createItem(event)
    return problem(405, 'Method not allowed')
  }
  return problem(404, 'Not found')
}
