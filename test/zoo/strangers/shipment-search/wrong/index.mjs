import { METHODS } from 'node:http'
import awsLambdaFastify from '@fastify/aws-lambda'
import { buildApp } from './app.mjs'

const proxy = awsLambdaFastify(buildApp(), { parseCommaSeparatedQueryParams: false })

export const handler = async (event, context) => {
  if (!METHODS.includes(event.requestContext.http.method)) {
    return { statusCode: 405, headers: { 'content-type': 'text/plain' }, body: 'Method Not Allowed' }
  }
  // light-my-request makes a URL of it, which reads a backslash as a slash and drops tabs
  const rawPath = event.rawPath.replace(/[\\\t\r\n]/g, encodeURIComponent)
  return proxy({ ...event, rawPath }, context)
}
