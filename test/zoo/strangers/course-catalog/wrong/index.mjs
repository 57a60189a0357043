import Fastify from 'fastify'
import awsLambdaFastify from '@fastify/aws-lambda'
import { Catalog } from './catalog.mjs'
import { enrolmentHandler } from './enrolment.mjs'

const catalog = new Catalog()
const app = Fastify({ logger: false })

app.get('/courses', async () => ({ courses: catalog.titles() }))
app.get('/courses/:slug', async (request, reply) => {
  const course = catalog.find(request.params.slug)
  return course ?? reply.code(404).send({ message: 'Course not found' })
})
app.get('/courses/:slug/enrolment', enrolmentHandler(catalog))

const proxy = awsLambdaFastify(app)
export const handler = async (event, context) => {
  try {
    return await proxy(event, context)
  } catch (err) {
    // the load balancer hands the query string over undecoded
    if (err instanceof URIError) {
      return {
        statusCode: 400,
        statusDescription: '400 Bad Request',
        headers: { 'content-type': 'application/json' },
        body: '{"message":"Malformed query"}',
        isBase64Encoded: false,
      }
    }
    throw err
  }
}
