import fastify from 'fastify'
import { parseStock, HEADING } from './csv.mjs'
import { plan } from './stock.mjs'

const MAX_ROWS = 500

export function build() {
  const app = fastify({ logger: false, bodyLimit: 262_144 })

  app.addContentTypeParser('text/csv', { parseAs: 'string' }, (request, body, done) => done(null, body))

  app.get('/imports/template', async (request, reply) => {
    reply.header('content-type', 'text/csv; charset=utf-8')
    return `${HEADING}\r\n`
  })

  app.post('/imports/stock', async (request, reply) => {
    if (typeof request.body !== 'string') return reply.code(415).send({ error: 'send text/csv' })
    const { error, rows } = parseStock(request.body)
    if (error) return reply.code(422).send({ error })
    if (rows.length > MAX_ROWS) return reply.code(413).send({ error: `at most ${MAX_ROWS} rows` })
    return plan(rows)
  })

  app.setNotFoundHandler((request, reply) => reply.code(404).send({ error: 'not found' }))
  return app
}
