import { Router, NotFoundError } from '@aws-lambda-powertools/event-handler/http'
import { allBooks, bookOf, cover, faultOf } from './shop.mjs'

const quiet = { debug() {}, info() {}, warn() {}, error() {} }
const app = new Router({ logger: quiet })
const json = (body, status, headers = {}) => Response.json(body, { status, headers })

app.get('/', async () => ({ service: 'books' }))
app.get('/books', async ({ req }) => {
  const author = new URL(req.url).searchParams.get('author') ?? undefined
  return author !== undefined && author.length > 100 ? json({ error: 'author' }, 400) : allBooks(author)
})
app.get('/books/:id', async ({ params }) => {
  const book = bookOf(params.id)
  if (book === undefined) throw new NotFoundError('no such book')
  return book
})
app.post('/books', async ({ req }) => {
  const book = await req.json().catch(() => undefined)
  const fault = faultOf(book)
  if (fault !== undefined) return json({ error: fault }, 422)
  return json({ id: 3, title: book.title, year: book.year }, 201, { location: '/books/3' })
})
app.get('/old', async () => new Response(null, { status: 301, headers: { location: '/books' } }))
app.post('/visit', async () => new Response(null, { status: 204, headers: { 'set-cookie': 'seen=1; Path=/' } }))
app.post('/login', async () => ({
  statusCode: 200,
  body: JSON.stringify({ in: true }),
  cookies: ['session=abc; HttpOnly', 'theme=dark'],
}))
app.get('/cover.png', async () => ({
  statusCode: 200,
  headers: { 'content-type': 'image/png' },
  body: Buffer.from(cover).toString('base64'),
  isBase64Encoded: true,
}))

export const handler = async (event, context) => app.resolve(event, context)
