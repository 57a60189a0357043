import { allBooks, bookByIsbn } from './shelf.mjs'
import { paginate, pageLinks } from './paging.mjs'

const reply = (status, data, extra = {}) => ({
  statusCode: status,
  headers: { 'Content-Type': 'application/json', ...extra },
  body: JSON.stringify(data),
})

const routes = [
  [/^\/books\/?$/, listBooks],
  [/^\/books\/(\d{3}-\d{1,10})$/, showBook],
  [/^\/branches\/?$/, () => reply(200, ['central', 'harbour', 'north'])],
]

function listBooks(event) {
  const { page = '1', per_page: perPage = '10', branch, links } = event.queryStringParameters || {}
  const number = parseInt(page, 10)
  const size = parseInt(perPage, 10)

  if (isNaN(number) || number < 1) return reply(400, { error: 'page must be a positive number' })
  if (isNaN(size) || size < 1 || size > 50) return reply(400, { error: 'per_page must be a number up to 50' })

  const books = branch ? allBooks().filter((book) => book.branch === branch) : allBooks()
  const result = paginate(books, number, size)
  const body = { total: books.length, page: number, books: result }
  if (links === 'numbered') body.pages = pageLinks(books.length, size)
  return reply(200, body, { 'X-Total-Count': String(books.length) })
}

function showBook(event, isbn) {
  const book = bookByIsbn(isbn)
  return book ? reply(200, book) : reply(404, { error: `no book ${isbn}` })
}

export async function handler(event) {
  if (event.httpMethod !== 'GET') return reply(405, { error: 'only GET' }, { Allow: 'GET' })
  for (const [pattern, run] of routes) {
    const match = pattern.exec(event.path)
    if (match) return run(event, ...match.slice(1))
  }
  return reply(404, { error: 'not found' })
}
