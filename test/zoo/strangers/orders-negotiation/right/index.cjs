'use strict'
Object.defineProperty(exports, '__esModule', { value: true })
exports.handler = void 0
const ORDERS = [
  { id: 1001, customer: 'Acme & Sons', total: 129.5, note: 'Leave at the door' },
  { id: 1002, customer: 'Globex', total: 15, note: null },
  { id: 1003, customer: 'Initech', total: 870, note: 'Fragile <glass>' },
]
function escapeXml(value) {
  if (typeof value === 'number') return String(value)
  if (value === null) return ''
  return value.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c])
}
function toXml(order) {
  const members = Object.entries(order).map(([name, value]) => `  <${name}>${escapeXml(value)}</${name}>`)
  return `<?xml version="1.0"?>\n<order>\n${members.join('\n')}\n</order>\n`
}
function toText(order) {
  return Object.entries(order)
    .map(([name, value]) => `${name}: ${value ?? '-'}`)
    .join('\n')
}
const RENDERERS = new Map([
  ['application/json', (order) => JSON.stringify(order)],
  ['application/xml', toXml],
  ['text/plain', toText],
])
/** The types of an Accept header, best first. */
function parseAccept(header) {
  return header
    .split(',')
    .map((range, index) => {
      const [type, ...params] = range.split(';').map((s) => s.trim())
      const q = params.find((p) => p.startsWith('q='))
      const weight = q === undefined ? 1 : Number(q.slice(2))
      return { type: type.toLowerCase(), weight: Number.isNaN(weight) ? 0 : weight, index }
    })
    .filter((range) => range.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
}
function negotiate(header) {
  for (const { type } of parseAccept(header)) {
    if (type === '*/*' || type === 'application/*') return 'application/json'
    if (type === 'text/*') return 'text/plain'
    if (RENDERERS.has(type)) return type
  }
  return undefined
}
function plain(statusCode, body) {
  return { statusCode, headers: { 'content-type': 'text/plain' }, body, isBase64Encoded: false }
}
const handler = async (event) => {
  const match = /^\/orders\/(\d{1,9})$/.exec(event.path ?? '')
  if (!match) return plain(404, 'not found')
  if (event.httpMethod !== 'GET' && event.httpMethod !== 'HEAD') return plain(405, 'method not allowed')
  const order = ORDERS.find((o) => o.id === Number(match[1]))
  if (!order) return plain(404, 'no such order')
  const type = negotiate(event.headers?.accept || '*/*')
  if (type === undefined) return plain(406, `available: ${[...RENDERERS.keys()].join(', ')}`)
  return {
    statusCode: 200,
    statusDescription: '200 OK',
    headers: { 'content-type': `${type}; charset=utf-8`, vary: 'accept' },
    body: RENDERERS.get(type)(order),
    isBase64Encoded: false,
  }
}
exports.handler = handler
