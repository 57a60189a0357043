import Fastify from 'fastify'
import awsLambdaFastify from '@fastify/aws-lambda'
import { routes } from './lib/routes.mjs'

const app = Fastify({ logger: false, bodyLimit: 65536 })
app.register(routes)
app.setNotFoundHandler((request, reply) => reply.code(404).send({ error: 'not found' }))
app.setErrorHandler((error, request, reply) => {
  const status = error.statusCode ?? 500
  reply.code(status).send({ error: status < 500 ? error.message : 'internal error' })
})
const serve = awsLambdaFastify(app)
// inject refuses methods Node does not know
export const handler = async (event, context) => {
  try {
    return await serve(event, context)
  } catch {
    return { statusCode: 400, headers: { 'content-type': 'application/json' }, body: '{"error":"bad request"}' }
  }
}
