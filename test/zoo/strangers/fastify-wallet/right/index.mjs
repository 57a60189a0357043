import Fastify from 'fastify'
import awsLambdaFastify from '@fastify/aws-lambda'
import { accounts } from './accounts.mjs'
import { convert } from './fx.mjs'

const app = Fastify()

const body = {
  type: 'object',
  required: ['from', 'to', 'amount'],
  properties: {
    from: { type: 'string' },
    to: { type: 'string' },
    amount: { type: 'number', exclusiveMinimum: 0, maximum: 100000 },
  },
}

app.get('/accounts', async () => ({ accounts: [...accounts.keys()] }))

app.post('/transfers', { schema: { body } }, async (request, reply) => {
  const from = accounts.get(request.body.from)
  const to = accounts.get(request.body.to)
  if (!from || !to) return reply.code(404).send({ message: 'No such account' })
  if (from === to) return reply.code(422).send({ message: 'Accounts must differ' })
  if (request.body.amount > from.balance) return reply.code(409).send({ message: 'Insufficient funds' })

  const quote = convert(request.body.amount, from.currency, to.currency)
  if (!quote) return reply.code(422).send({ message: 'No rate for these currencies' })
  return reply.code(201).send({ debited: request.body.amount, ...quote })
})

const proxy = awsLambdaFastify(app, { parseCommaSeparatedQueryParams: false })

// the adapter parses the path as a URL and cannot take a raw backslash
export const handler = (event, context) => proxy({ ...event, rawPath: event.rawPath.replaceAll('\\', '%5C') }, context)
