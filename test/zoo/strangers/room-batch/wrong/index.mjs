import awsLambdaFastify from '@fastify/aws-lambda'
import { build } from './app.mjs'

const proxy = awsLambdaFastify(build(), { decorateRequest: false, parseCommaSeparatedQueryParams: false })

// fastify's inject refuses a method it does not know
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

export const handler = async (event, context) =>
  METHODS.includes(event.requestContext.http.method)
    ? proxy(event, context)
    : { statusCode: 405, headers: { 'content-type': 'application/json' }, body: '{"error":"method not allowed"}' }
