import { offers } from './offers.mjs'

const STATUS_TEXT = { 200: '200 OK', 400: '400 Bad Request', 404: '404 Not Found', 405: '405 Method Not Allowed' }
const reply = (statusCode, data) => ({
  statusCode,
  statusDescription: STATUS_TEXT[statusCode],
  isBase64Encoded: false,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(data),
})

const SORTS = {
  name: (a, b) => a.name.localeCompare(b.name),
  score: (a, b) => b.score - a.score,
  deadline: (a, b) => (a.deadline ?? '').localeCompare(b.deadline ?? ''),
}

const decode = (text) => {
  try {
    return decodeURIComponent(text.replace(/\+/g, '%20'))
  } catch {
    return ''
  }
}

function list(query) {
  const { status = 'conditional', sort = 'name', faculty } = query
  if (!['conditional', 'unconditional', 'declined'].includes(status)) return reply(400, { error: 'unknown status' })
  const descending = sort.startsWith('-')
  const field = descending ? sort.slice(1) : sort
  if (!Object.hasOwn(SORTS, field)) return reply(400, { error: `sort by one of ${Object.keys(SORTS)}` })
  const found = offers.filter(
    (o) => o.status === status && (!faculty || o.faculty.toLowerCase() === faculty.toLowerCase()),
  )
  found.sort(SORTS[field])
  if (descending) found.reverse()
  return reply(200, { count: found.length, offers: found })
}

function one(id) {
  const offer = offers.find((o) => o.id === id)
  return offer ? reply(200, offer) : reply(404, { error: 'no such offer' })
}

export async function handler(event) {
  const query = {}
  for (const [key, value] of Object.entries(event.queryStringParameters ?? {})) query[decode(key)] = decode(value)
  const [, root, id, ...rest] = event.path.split('/')
  if (root !== 'offers' || rest.length > 0) return reply(404, { error: 'not found' })
  if (event.httpMethod !== 'GET') return reply(405, { error: 'offers are read only' })
  return id ? one(id) : list(query)
}
