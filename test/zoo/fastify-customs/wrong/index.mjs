import awsLambdaFastify from '@fastify/aws-lambda'
import Fastify from 'fastify'
import { declare } from './customs.mjs'

const app = Fastify({ logger: false })

const schema = {
  body: {
    type: 'object',
    required: ['carrier', 'to'],
    properties: {
      carrier: { type: 'string', enum: ['ups', 'dhl', 'post'] },
      to: { type: 'string', minLength: 2, maxLength: 2 },
      customs: {
        type: 'object',
        required: ['value'],
        properties: { value: { type: 'number' }, currency: { type: 'string' } },
      },
    },
  },
}

app.get('/', async () => ({ service: 'shipments' }))
app.post('/shipments', { schema }, async ({ body }, reply) => {
  const label = { carrier: body.carrier, to: body.to.toUpperCase() }
  if (body.carrier === 'dhl') label.declaration = declare(body.customs)
  return reply.code(201).send(label)
})

export const handler = awsLambdaFastify(app)
