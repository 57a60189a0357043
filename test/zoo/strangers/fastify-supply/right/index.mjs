import Fastify from 'fastify'
import awsLambdaFastify from '@fastify/aws-lambda'
import { items } from './items.mjs'
import { itemReply, supplyReply } from './schemas.mjs'

const app = Fastify()

app.addHook('preHandler', async (request, reply) => {
  const { sku } = request.params
  if (sku === undefined) return
  request.item = items.get(sku)
  if (!request.item) return reply.code(404).send({ message: 'No such item' })
})

app.get('/items', async () => ({ skus: [...items.keys()] }))

app.get('/items/:sku', { schema: { response: { 200: itemReply } } }, async (request) => request.item)

app.get('/items/:sku/supply', { schema: { response: { 200: supplyReply } } }, async (request) => ({
  sku: request.item.sku,
  onHand: request.item.onHand,
  ...request.item.supplier,
}))

const proxy = awsLambdaFastify(app)

// the adapter parses the path as a URL and cannot take a raw backslash
export const handler = (event, context) => proxy({ ...event, path: event.path.replaceAll('\\', '%5C') }, context)
