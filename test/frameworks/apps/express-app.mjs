import express from 'express'
import { allBooks, bookOf, cover, faultOf } from './shop.mjs'

export const app = express()
app.disable('x-powered-by')
app.use(express.json({ limit: '100kb' }))
app.get('/', (req, res) => res.json({ service: 'books' }))
app.get('/books', (req, res) => {
  const { author } = req.query
  if (author !== undefined && (typeof author !== 'string' || author.length > 100))
    return res.status(400).json({ error: 'author' })
  return res.json(allBooks(author))
})
app.get('/books/:id', (req, res) => {
  const book = bookOf(req.params.id)
  return book === undefined ? res.status(404).json({ error: 'no such book' }) : res.json(book)
})
app.post('/books', (req, res) => {
  const fault = faultOf(req.body)
  if (fault !== undefined) return res.status(422).json({ error: fault })
  return res.status(201).location('/books/3').json({ id: 3, title: req.body.title, year: req.body.year })
})
app.get('/old', (req, res) => res.redirect(301, '/books'))
app.post('/visit', (req, res) => res.cookie('seen', '1').status(204).end())
app.post('/login', (req, res) =>
  res.cookie('session', 'abc', { httpOnly: true }).cookie('theme', 'dark').json({ in: true }),
)
app.get('/cover.png', (req, res) => res.type('png').send(Buffer.from(cover)))
app.use((req, res) => res.status(404).json({ error: 'not found' }))
app.use((error, req, res, next) => {
  if (res.headersSent) return next(error)
  return res.status(error.status ?? 500).json({ error: error.type ?? 'unexpected' })
})
