import Fastify from 'fastify'
import awsLambdaFastify from '@fastify/aws-lambda'
import { galleryRoutes } from './routes.mjs'

const app = Fastify({ logger: false })
app.register(galleryRoutes, { prefix: '/galleries' })
app.get('/', async () => ({ ok: true }))

const proxy = awsLambdaFastify(app, { parseCommaSeparatedQueryParams: false })
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

export const handler = async (event, context) => {
  if (!METHODS.has(event.requestContext.http.method)) return { statusCode: 405, body: '' }
  if (event.rawPath.includes('\\')) return { statusCode: 404, body: '' }
  return proxy(event, context)
}
