import awsLambdaFastify from '@fastify/aws-lambda'
import { build } from './app.mjs'
import { METHODS } from 'node:http'
const serve = awsLambdaFastify(build())
export const handler = async (event, context) => {
  // the router refuses verbs it has never heard of
  if (!METHODS.includes(event.requestContext.http.method)) return { statusCode: 405, body: '' }
  return serve(event, context)
}
