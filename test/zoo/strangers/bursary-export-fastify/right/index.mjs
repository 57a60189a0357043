import awsLambdaFastify from '@fastify/aws-lambda'
import { app } from './app.mjs'

const proxy = awsLambdaFastify(app, { binaryMimeTypes: ['text/csv'], parseCommaSeparatedQueryParams: false })
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

export const handler = async (event, context) => {
  if (!METHODS.includes(event.requestContext.http.method)) {
    return { statusCode: 405, headers: { 'content-type': 'application/json' }, body: '{"error":"method not allowed"}' }
  }
  return proxy(event, context)
}
