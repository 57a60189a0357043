import { METHODS } from 'node:http'
import awsLambdaFastify from '@fastify/aws-lambda'
import Fastify from 'fastify'
import { members, trips } from './data.mjs'
import { listTrips } from './schemas.mjs'

const app = Fastify({ logger: false })

app.setNotFoundHandler((request, reply) => reply.code(404).send({ error: 'Not Found' }))

app.setErrorHandler((error, request, reply) => {
  if (error.validation)
    return reply.code(400).send({ error: 'Bad Request', details: error.validation.map((v) => v.message) })
  const code = error.statusCode ?? 500
  return reply.code(code).send({ error: code < 500 ? error.code : 'Internal Server Error' })
})

app.get('/members/:member', async (request, reply) => {
  const { member } = request.params
  if (!Object.hasOwn(members, member)) return reply.code(404).send({ error: 'no such member' })
  return { id: member, ...members[member] }
})

app.get('/members/:member/trips', { schema: listTrips }, async (request, reply) => {
  const { member } = request.params
  const { status, limit } = request.query
  if (!Object.hasOwn(members, member)) return reply.code(404).send({ error: 'no such member' })
  const found = trips.filter((t) => t.member === member && t.status === status)
  return { member: members[member].name, trips: found.slice(0, limit) }
})

const proxy = awsLambdaFastify(app)

export const handler = async (event, context) => {
  if (!METHODS.includes(event.requestContext.http.method))
    return { statusCode: 405, headers: { 'content-type': 'application/json' }, body: '{"error":"method not allowed"}' }
  return proxy(event, context)
}
