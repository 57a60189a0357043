import Fastify from 'fastify'
import { formBody } from './form-body.mjs'
import { feedbackSchema } from './schema.mjs'
import { classify, PRODUCTS } from './classify.mjs'

export function createApp() {
  const app = Fastify({ logger: false })
  formBody(app)

  app.setErrorHandler((error, request, reply) => {
    if (error.validation) return reply.code(400).send({ error: 'invalid form', detail: error.message })
    const status = error.statusCode ?? 500
    return reply.code(status).send({ error: status < 500 ? error.message : 'server error' })
  })

  app.get('/products', async () => ({ products: PRODUCTS }))

  app.post('/feedback', { schema: { body: feedbackSchema } }, async (request, reply) => {
    const form = request.body
    const { queue, priority, excerpt } = classify(form)
    reply.code(201)
    return { received: true, product: form.product, queue, priority, excerpt }
  })

  return app
}
