import awsLambdaFastify from '@fastify/aws-lambda'
import { app } from './app.mjs'

const proxy = awsLambdaFastify(app)
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

export const handler = async (event, context) => {
  if (!METHODS.includes(event.httpMethod)) return { statusCode: 405, headers: {}, body: '' }
  return proxy(event, context)
}
