import Fastify from 'fastify'
import { highlighter } from './highlight.mjs'
import { TITLES } from './titles.mjs'

const searchSchema = {
  querystring: {
    type: 'object',
    required: ['q'],
    properties: {
      q: { type: 'string', minLength: 1, maxLength: 60 },
      inStock: { type: 'boolean' },
      maxPrice: { type: 'number', minimum: 0 },
      order: { type: 'string', enum: ['relevance', 'price'], default: 'relevance' },
    },
  },
}

function score(book, words) {
  const title = book.title.toLowerCase()
  const authors = book.authors.join(' ').toLowerCase()
  return words.reduce((sum, word) => sum + (title.includes(word) ? 2 : 0) + (authors.includes(word) ? 1 : 0), 0)
}

function search({ q, inStock, maxPrice, order }) {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  const mark = highlighter(words)
  const hits = TITLES.map((book) => ({ book, score: score(book, words) }))
    .filter(({ book, score }) => {
      if (score === 0) return false
      if (inStock && book.stock === 0) return false
      return maxPrice === undefined || book.price <= maxPrice
    })
    .sort((a, b) => (order === 'price' ? a.book.price - b.book.price : b.score - a.score))

  return hits.map(({ book }) => ({
    id: book.id,
    title: book.title,
    html: mark(book.title),
    authors: book.authors,
    price: book.price,
    available: book.stock > 0,
  }))
}

export function buildApp() {
  const app = Fastify({ logger: false })

  app.get('/books/search', { schema: searchSchema }, async (request) => {
    const results = search(request.query)
    return { count: results.length, results }
  })

  app.get('/books/:id', async (request, reply) => {
    const book = TITLES.find(({ id }) => String(id) === request.params.id)
    if (!book) return reply.code(404).send({ error: 'unknown_book' })
    return book
  })

  app.setNotFoundHandler((request, reply) => {
    reply.code(404).send({ error: 'not_found' })
  })

  return app
}
