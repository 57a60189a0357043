import awsLambdaFastify from '@fastify/aws-lambda'
import Fastify from 'fastify'

const app = Fastify({ logger: false })
app.get('/', async () => ({ service: 'people' }))
app.get('/people/:id', async ({ params }) => ({ id: params.id.slice(0, 40) }))
app.post(
  '/people',
  {
    schema: { body: { type: 'object', required: ['name'], properties: { name: { type: 'string', maxLength: 100 } } } },
  },
  async ({ body }, reply) => reply.code(201).send({ name: body.name }),
)
app.get('/old', async (request, reply) => reply.redirect('/', 301))

export const handler = awsLambdaFastify(app)
