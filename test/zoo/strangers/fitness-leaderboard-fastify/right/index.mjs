import Fastify from 'fastify'
import awsLambdaFastify from '@fastify/aws-lambda'
import { Leaderboard, CHALLENGES } from './leaderboard.mjs'

const app = Fastify({ logger: false })
const boards = new Map(CHALLENGES.map((c) => [c.id, new Leaderboard(c)]))

app.setErrorHandler((err, request, reply) => {
  const status = err.statusCode && err.statusCode < 500 ? err.statusCode : 500
  reply.code(status).send({ error: status === 500 ? 'server error' : err.message })
})

app.get('/', async () => ({ challenges: [...boards.keys()] }))

app.get(
  '/challenges/:id/leaderboard',
  {
    schema: {
      querystring: {
        type: 'object',
        properties: {
          after: { type: 'string', maxLength: 20 },
          club: { type: 'string', maxLength: 30 },
          limit: { type: 'integer', minimum: 1, maximum: 50, default: 3 },
        },
      },
    },
  },
  async (request, reply) => {
    const board = boards.get(request.params.id)
    if (!board) return reply.code(404).send({ error: 'unknown challenge' })
    const { after, club, limit } = request.query
    if (after !== undefined && !board.has(after))
      return reply.code(400).send({ error: 'after is not an athlete of this challenge' })
    return board.page({ after, club, limit })
  },
)

const proxy = awsLambdaFastify(app)
const KNOWN = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

export const handler = async (event, context) => {
  if (!KNOWN.includes(event.httpMethod)) {
    return { statusCode: 405, headers: { 'content-type': 'application/json' }, body: '{"error":"method not allowed"}' }
  }
  if (event.path.includes('\\')) return { statusCode: 404, headers: {}, body: '' }
  return proxy(event, context)
}
