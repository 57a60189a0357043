import { METHODS } from 'node:http'
import awsLambdaFastify from '@fastify/aws-lambda'
import Fastify from 'fastify'
import { interviews } from './interviews.mjs'
import { invitation } from './invitation.mjs'

const app = Fastify({ logger: false, ajv: { customOptions: { coerceTypes: false } } })

app.setErrorHandler((error, request, reply) => {
  const status = error.validation ? 400 : (error.statusCode ?? 500)
  return reply.code(status).send({ error: status < 500 ? error.message.slice(0, 200) : 'internal error' })
})
app.setNotFoundHandler((request, reply) => reply.code(404).send({ error: 'not found' }))

app.get('/interviews', async () => Object.keys(interviews).map((id) => ({ id, programme: interviews[id].programme })))

app.get(
  '/interviews/:id/invitation',
  {
    schema: {
      querystring: {
        type: 'object',
        required: ['country'],
        properties: { country: { type: 'string', pattern: '^[a-z]{2}$' } },
      },
    },
  },
  async (request, reply) => {
    const { id } = request.params
    if (!Object.hasOwn(interviews, id)) return reply.code(404).send({ error: 'no such interview' })
    return { id, lines: invitation(interviews[id], request.query.country) }
  },
)

const proxy = awsLambdaFastify(app)

export const handler = async (event, context) => {
  if (!METHODS.includes(event.httpMethod))
    return { statusCode: 405, headers: { 'content-type': 'application/json' }, body: '{"error":"method not allowed"}' }
  return proxy(event, context)
}
