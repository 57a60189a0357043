import { asCsv, patient, summary } from './vitals.mjs'
import { attachment, filename } from './filename.mjs'

const body = {
  type: 'object',
  properties: {
    format: { enum: ['json', 'csv'], default: 'json' },
    label: { type: 'string', maxLength: 120 },
  },
}
export async function routes(app) {
  app.get('/patients/:id/vitals', async (request, reply) => {
    const found = patient(request.params.id)
    return found ? summary(found.readings) : reply.code(404).send({ error: 'unknown patient' })
  })
  app.post('/patients/:id/exports', { schema: { body } }, async (request, reply) => {
    const found = patient(request.params.id)
    if (!found) return reply.code(404).send({ error: 'unknown patient' })
    const { format = 'json', label = `vitals ${found.initials}` } = request.body ?? {}
    reply.code(201)
    if (format === 'json') return { label, ...summary(found.readings) }
    if (found.readings.length === 0) return reply.code(409).send({ error: 'nothing to export' })
    return reply
      .header('content-disposition', attachment(filename(label, 'csv')))
      .type('text/csv; charset=utf-8')
      .send(asCsv(found.readings))
  })
}
