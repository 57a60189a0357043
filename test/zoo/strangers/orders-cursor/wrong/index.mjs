class BadRequest extends Error {}

const PAGE_DEFAULT = 10
const PAGE_MAX = 50

const ORDERS = Array.from({ length: 42 }, (_, i) => ({
  id: `ord_${String(i + 1).padStart(3, '0')}`,
  day: new Date(Date.UTC(2024, 0, 1 + Math.floor(i / 3))).toISOString().slice(0, 10),
  total: 1000 + ((i * 7919) % 5000),
}))

const sortKey = (order) => `${order.day}#${order.id}`

const encodeCursor = (order) => Buffer.from(JSON.stringify({ key: sortKey(order) })).toString('base64url')

function decodeCursor(raw) {
  let cursor
  try {
    cursor = JSON.parse(Buffer.from(raw, 'base64url').toString('utf8'))
  } catch {
    throw new BadRequest('cursor is malformed')
  }
  return cursor
}

function parseLimit(raw) {
  if (raw === undefined) return PAGE_DEFAULT
  const limit = Number(raw)
  if (!Number.isInteger(limit) || limit < 1 || limit > PAGE_MAX) {
    throw new BadRequest(`limit must be between 1 and ${PAGE_MAX}`)
  }
  return limit
}

function page(orders, cursor, limit) {
  let start = 0
  if (cursor) {
    const [day, id] = cursor.key.split('#')
    const next = orders.findIndex((o) => o.day > day || (o.day === day && o.id > id))
    start = next === -1 ? orders.length : next
  }
  const items = orders.slice(start, start + limit)
  const more = start + limit < orders.length
  return { items, next: more ? encodeCursor(items[items.length - 1]) : null }
}

function respond(statusCode, payload) {
  return {
    statusCode,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(payload),
  }
}

export async function handler(event) {
  const method = event.requestContext.http.method
  if (event.rawPath !== '/orders') return respond(404, { error: 'not_found' })
  if (method !== 'GET') return respond(405, { error: 'method_not_allowed' })

  const query = event.queryStringParameters ?? {}
  try {
    const limit = parseLimit(query.limit)
    const cursor = query.cursor ? decodeCursor(query.cursor) : null
    return respond(200, page(ORDERS, cursor, limit))
  } catch (err) {
    if (err instanceof BadRequest) return respond(400, { error: 'bad_request', message: err.message })
    throw err
  }
}
