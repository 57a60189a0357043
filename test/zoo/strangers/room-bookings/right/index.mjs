import { METHODS } from 'node:http'
import awsLambdaFastify from '@fastify/aws-lambda'
import { app } from './app.mjs'

const proxy = awsLambdaFastify(app)

export const handler = async (event, context) => {
  if (!METHODS.includes(event.httpMethod)) {
    return { statusCode: 405, headers: { 'Content-Type': 'text/plain' }, body: 'Method Not Allowed' }
  }
  // light-my-request makes a URL of it, which reads a backslash as a slash and drops tabs
  const path = event.path.replace(/[\\\t\r\n]/g, encodeURIComponent)
  return proxy({ ...event, path }, context)
}
