import Fastify from 'fastify'
import { allBooks, bookOf, cover, faultOf } from './shop.mjs'

/** A new app: the adapter decorates the one that it is given. */
export function makeApp() {
  const app = Fastify({ logger: false })
  const author = { querystring: { type: 'object', properties: { author: { type: 'string', maxLength: 100 } } } }
  app.get('/', async () => ({ service: 'books' }))
  app.get('/books', { schema: author }, async ({ query }) => allBooks(query.author))
  app.get(
    '/books/:id',
    async ({ params }, reply) => bookOf(params.id) ?? reply.code(404).send({ error: 'no such book' }),
  )
  app.post('/books', async ({ body }, reply) => {
    const fault = faultOf(body)
    if (fault !== undefined) return reply.code(422).send({ error: fault })
    return reply.code(201).header('location', '/books/3').send({ id: 3, title: body.title, year: body.year })
  })
  app.get('/old', async (request, reply) => reply.redirect('/books', 301))
  app.post('/visit', async (request, reply) => reply.header('set-cookie', 'seen=1; Path=/').code(204).send())
  app.post('/login', async (request, reply) =>
    reply.header('set-cookie', ['session=abc; HttpOnly', 'theme=dark']).send({ in: true }),
  )
  app.get('/cover.png', async (request, reply) => reply.type('image/png').send(Buffer.from(cover)))
  return app
}
