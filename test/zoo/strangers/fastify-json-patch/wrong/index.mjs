import Fastify from 'fastify'
import awsLambdaFastify from '@fastify/aws-lambda'
import { documentRoutes } from './routes.mjs'

const app = Fastify({ logger: false })
app.addContentTypeParser(
  'application/json-patch+json',
  { parseAs: 'string' },
  app.getDefaultJsonParser('error', 'error'),
)
app.register(documentRoutes, { prefix: '/documents' })

export const handler = awsLambdaFastify(app)
await app.ready()
