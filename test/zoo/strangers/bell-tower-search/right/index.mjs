import awsLambdaFastify from '@fastify/aws-lambda'
import { build } from './app.mjs'

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const serve = awsLambdaFastify(build())

export const handler = async (event, context) => {
  if (!METHODS.has(event.requestContext.http.method))
    return { statusCode: 405, headers: { allow: 'GET, HEAD' }, body: '' }
  return serve(event, context)
}
