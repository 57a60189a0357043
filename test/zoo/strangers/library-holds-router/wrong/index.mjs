import { createRouter } from './router.mjs'
import { findBook, placeHold, searchBooks } from './library.mjs'

const STATUS_OF = {
  placed: 201,
  queued: 202,
  not_found: 404,
  already_held: 409,
}

const TEXT = { 200: 'OK', 201: 'Created', 202: 'Accepted', 400: 'Bad Request', 404: 'Not Found', 409: 'Conflict' }

function send(statusCode, payload) {
  return {
    statusCode,
    statusDescription: `${statusCode} ${TEXT[statusCode]}`,
    isBase64Encoded: false,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(payload),
  }
}

function readJson(event) {
  if (!event.body) return {}
  try {
    const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body
    const value = JSON.parse(text)
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}

const router = createRouter()

router.add('GET', '/books', (event) => {
  const q = event.queryStringParameters?.q ?? ''
  return send(200, { books: searchBooks(String(q)) })
})

router.add('GET', '/books/:isbn', (event, { isbn }) => {
  const book = findBook(isbn)
  return book ? send(200, book) : send(404, { error: 'no such book' })
})

router.add('POST', '/books/:isbn/holds', (event, { isbn }) => {
  const input = readJson(event)
  if (!input) return send(400, { error: 'the body must be a JSON object' })
  const branch = input.branch ?? 'central'
  if (!['central', 'harbour', 'hillside'].includes(branch)) return send(400, { error: 'unknown branch' })

  const { outcome, ...details } = placeHold(isbn, branch)
  return send(STATUS_OF[outcome], { outcome, ...details })
})

router.add('GET', '/branches', () => send(200, { branches: ['central', 'harbour', 'hillside'] }))

export const handler = async (event) => {
  const route = router.match(event.httpMethod, event.path)
  if (!route) return send(404, { error: 'not found' })
  return route.run(event, route.params)
}
