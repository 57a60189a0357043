import awsLambdaFastify from '@fastify/aws-lambda'
import { buildApp } from './app.mjs'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const proxy = awsLambdaFastify(buildApp())

export const handler = async (event, context) => {
  if (!METHODS.includes(event.requestContext.http.method))
    return { statusCode: 405, headers: { allow: 'GET, HEAD' }, body: '' }
  try {
    return await proxy(event, context)
  } catch {
    return { statusCode: 400, headers: { 'content-type': 'application/json' }, body: '{"error":"bad request"}' }
  }
}
