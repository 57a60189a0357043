// Catalogue search behind the intranet load balancer.
// An ALB hands over the query string exactly as the browser sent it, so the
// values have to be decoded here (API Gateway would do that for us).

const BOOKS = [
  { isbn: '9783518368541', title: 'Der Prozess', author: 'Franz Kafka', year: 1925, branch: 'central', copies: 4 },
  {
    isbn: '9780141439518',
    title: 'Pride and Prejudice',
    author: 'Jane Austen',
    year: 1813,
    branch: 'central',
    copies: 3,
  },
  { isbn: '9782070360024', title: "L'Étranger", author: 'Albert Camus', year: 1942, branch: 'west', copies: 2 },
  {
    isbn: '9788437604947',
    title: 'Cien años de soledad',
    author: 'Gabriel García Márquez',
    year: 1967,
    branch: 'west',
    copies: 1,
  },
  { isbn: '9780679720201', title: 'The Stranger', author: 'Albert Camus', year: 1942, branch: 'harbour', copies: 0 },
  {
    isbn: '9780140449136',
    title: 'Crime and Punishment',
    author: 'Fyodor Dostoevsky',
    year: 1866,
    branch: 'harbour',
    copies: 2,
  },
]

const BRANCHES = new Set(BOOKS.map((book) => book.branch))
const STATUS_TEXT = { 200: 'OK', 400: 'Bad Request', 404: 'Not Found', 405: 'Method Not Allowed' }
const PAGE_SIZE = 3

class BadQuery extends Error {}

function respond(statusCode, payload) {
  return {
    statusCode,
    statusDescription: `${statusCode} ${STATUS_TEXT[statusCode]}`,
    isBase64Encoded: false,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(payload),
  }
}

function decode(raw) {
  const text = raw.replaceAll('+', ' ')
  try {
    return decodeURIComponent(text)
  } catch {
    throw new BadQuery('The query string is not valid UTF-8')
  }
}

/** Target groups may be switched to multi-value headers, then only the multi* map is filled. */
function readQuery(event) {
  const query = new Map()
  for (const [name, value] of Object.entries(event.queryStringParameters ?? {})) {
    query.set(name, decode(value))
  }
  for (const [name, values] of Object.entries(event.multiValueQueryStringParameters ?? {})) {
    if (!query.has(name) && values.length > 0) query.set(name, decode(values.at(-1)))
  }
  return query
}

const fold = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

function search(query) {
  const words = fold(query.get('q') ?? '')
    .split(/\s+/)
    .filter(Boolean)
  const branch = query.get('branch')
  if (branch && !BRANCHES.has(branch)) throw new BadQuery('Unknown branch')

  const page = Number(query.get('page') ?? '1')
  if (!Number.isInteger(page) || page < 1) throw new BadQuery('page must be a positive whole number')

  const hits = BOOKS.filter((book) => {
    if (branch && book.branch !== branch) return false
    if (query.get('available') === 'true' && book.copies === 0) return false
    const haystack = fold(`${book.title} ${book.author} ${book.isbn}`)
    return words.every((word) => haystack.includes(word))
  })
  return {
    total: hits.length,
    page,
    pages: Math.ceil(hits.length / PAGE_SIZE),
    books: hits.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
  }
}

export async function handler(event) {
  const { httpMethod: method, path } = event
  if (method !== 'GET' && method !== 'HEAD') return respond(405, { message: 'Method not allowed' })
  if (path === '/healthz') return respond(200, { status: 'ok' })

  try {
    if (path === '/catalogue') return respond(200, search(readQuery(event)))

    const match = /^\/catalogue\/(\d{13})$/.exec(path)
    if (match) {
      const book = BOOKS.find((candidate) => candidate.isbn === match[1])
      return book ? respond(200, book) : respond(404, { message: 'No such book' })
    }
    return respond(404, { message: 'Not found' })
  } catch (error) {
    if (error instanceof BadQuery) return respond(400, { message: error.message })
    throw error
  }
}
