import fastify from 'fastify'
import { AWARDS, FACULTIES } from './awards.mjs'
import { toCsv } from './csv.mjs'
import { exportQuery, listQuery } from './schemas.mjs'

export const app = fastify({ logger: false })

app.setErrorHandler((error, request, reply) => {
  const status = error.statusCode >= 400 && error.statusCode < 500 ? error.statusCode : 500
  reply.code(status).send({ error: status === 500 ? 'internal error' : error.message })
})
app.setNotFoundHandler((request, reply) => reply.code(404).send({ error: 'not found' }))

const select = ({ faculty, year }) =>
  AWARDS.filter((a) => (!faculty || a.faculty === faculty) && (!year || a.year === year))

app.get('/awards', { schema: { querystring: listQuery } }, async (request) => {
  const rows = select(request.query)
  return { faculties: FACULTIES, total: rows.reduce((sum, a) => sum + a.pounds, 0), awards: rows }
})

app.get('/awards/export', { schema: { querystring: exportQuery } }, async (request, reply) => {
  const { charset, columns } = request.query
  const bytes = toCsv(select(request.query), columns?.split(',') ?? null, charset)
  if (!bytes) return reply.code(400).send({ error: 'no such column' })
  return reply
    .type(`text/csv; charset=${charset}`)
    .header('content-disposition', 'attachment; filename="awards.csv"')
    .send(bytes)
})
