import awsLambdaFastify from '@fastify/aws-lambda'
import Fastify from 'fastify'
import { exportRows } from './export.mjs'

const app = Fastify({ logger: false })
app.get('/', async () => ({ links: ['/export'] }))
app.get('/export', async (request, reply) => {
  reply.type('text/csv; charset=utf-8')
  return exportRows(request.query.ids)
})

export const handler = awsLambdaFastify(app)
