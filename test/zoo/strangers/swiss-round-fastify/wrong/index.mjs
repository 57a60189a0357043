import Fastify from 'fastify'
import awsLambdaFastify from '@fastify/aws-lambda'
import { ROUNDS } from './rounds.mjs'
import { odds, plain, upsets } from './format.mjs'

const app = Fastify()

app.setNotFoundHandler((request, reply) => reply.code(404).send({ error: 'nothing here' }))

app.get('/', async () => ({ sections: Object.keys(ROUNDS) }))

app.get(
  '/sections/:section/rounds/:round',
  {
    schema: {
      params: {
        type: 'object',
        properties: { section: { enum: Object.keys(ROUNDS) }, round: { type: 'integer', minimum: 1, maximum: 11 } },
      },
      querystring: {
        type: 'object',
        properties: { show: { enum: ['plain', 'odds', 'upsets'] }, board: { type: 'integer', minimum: 1 } },
      },
    },
  },
  async (request, reply) => {
    const { section, round } = request.params
    let pairings = ROUNDS[section][round]
    if (!pairings) return reply.code(404).send({ error: 'that round is not paired yet' })
    const { show = 'plain', board } = request.query
    if (board !== undefined) pairings = pairings.filter((p) => p.board === board)
    if (show === 'upsets') return upsets(pairings).map(plain)
    return pairings.map(show === 'odds' ? odds : plain)
  },
)

const proxy = awsLambdaFastify(app)
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

// the adapter rejects verbs it does not know
export const handler = async (event, context) => {
  if (!METHODS.includes(event.httpMethod))
    return {
      statusCode: 405,
      headers: { 'content-type': 'application/json' },
      body: '{"message":"method not allowed"}',
    }
  return proxy(event, context)
}
