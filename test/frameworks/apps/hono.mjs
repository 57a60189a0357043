import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { handle } from 'hono/aws-lambda'
import { allBooks, bookOf, cover, faultOf } from './shop.mjs'

const app = new Hono()
app.get('/', (c) => c.json({ service: 'books' }))
app.get('/books', (c) => {
  const author = c.req.query('author')
  return author !== undefined && author.length > 100 ? c.json({ error: 'author' }, 400) : c.json(allBooks(author))
})
app.get('/books/:id', (c) => {
  const book = bookOf(c.req.param('id'))
  return book === undefined ? c.json({ error: 'no such book' }, 404) : c.json(book)
})
app.post('/books', async (c) => {
  const book = await c.req.json().catch(() => undefined)
  const fault = faultOf(book)
  if (fault !== undefined) return c.json({ error: fault }, 422)
  return c.json({ id: 3, title: book.title, year: book.year }, 201, { location: '/books/3' })
})
app.get('/old', (c) => c.redirect('/books', 301))
app.post('/visit', (c) => {
  setCookie(c, 'seen', '1', { path: '/' })
  return c.body(null, 204)
})
app.post('/login', (c) => {
  setCookie(c, 'session', 'abc', { httpOnly: true })
  setCookie(c, 'theme', 'dark')
  return c.json({ in: true })
})
app.get('/cover.png', (c) => c.body(cover, 200, { 'content-type': 'image/png' }))
app.notFound((c) => c.json({ error: 'not found' }, 404))

export const handler = handle(app)
