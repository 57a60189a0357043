import awsLambdaFastify from '@fastify/aws-lambda'
import { app } from './app.mjs'

const proxy = awsLambdaFastify(app)
const ALLOWED = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

export const handler = async (event, context) => {
  if (!ALLOWED.includes(event.requestContext.http.method)) return { statusCode: 405, headers: {}, body: '' }
  return proxy(event, context)
}
