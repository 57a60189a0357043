import Fastify from 'fastify'
import awsLambdaFastify from '@fastify/aws-lambda'
import { quote } from './price.mjs'
import { MENU, PROMOS } from './menu.mjs'

const app = Fastify({ logger: false })

const basket = {
  type: 'object',
  required: ['lines'],
  properties: {
    promo: { type: 'string', enum: Object.keys(PROMOS) },
    lines: {
      type: 'array',
      minItems: 1,
      maxItems: 30,
      items: {
        type: 'object',
        required: ['dish', 'qty'],
        properties: { dish: { type: 'string' }, qty: { type: 'integer', minimum: 1, maximum: 20 } },
      },
    },
  },
}

app.get('/', async () => ({ open: true }))
app.get('/menu', async () => [...MENU.values()])

app.post('/quote', { schema: { body: basket } }, async (request, reply) => {
  const result = quote(request.body)
  if (result.error) return reply.code(422).send({ message: result.error })
  return result
})

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
