import Fastify from 'fastify'
import { pageFor, plans } from './pages.mjs'

export const app = Fastify()

const html = (title, lead) => `<!doctype html><title>${title}</title><h1>${title}</h1><p>${lead}</p>`

app.get('/', async (request, reply) => {
  const { title, lead } = pageFor('home', request.headers['x-variant-hero'])
  return reply.type('text/html; charset=utf-8').send(html(title, lead))
})

app.get('/pricing', async (request) => ({
  variant: request.headers['x-variant-price'],
  plans: plans(request.headers['x-variant-price']),
}))

app.get('/pages/:name', async (request, reply) => {
  const page = pageFor(request.params.name, request.headers['x-variant-hero'])
  if (!page) return reply.code(404).send({ error: 'no such page' })
  return page
})

app.post('/signup', async (request, reply) => {
  const email = request.body?.email
  if (typeof email !== 'string' || !/^[^@\s]+@[^@\s]+$/.test(email)) {
    return reply.code(400).send({ error: 'email is not valid' })
  }
  return reply.code(202).send({ accepted: true })
})
