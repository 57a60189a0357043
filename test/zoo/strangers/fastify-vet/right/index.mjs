import awsLambdaFastify from '@fastify/aws-lambda'
import { build } from './app.mjs'

const app = build()
const proxy = awsLambdaFastify(app)

export const handler = async (event, context) => {
  try {
    return await proxy(event, context)
  } catch {
    // methods and paths that Fastify cannot inject
    return { statusCode: 400, headers: { 'content-type': 'text/plain' }, body: 'bad request' }
  }
}
