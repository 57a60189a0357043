import awsLambdaFastify from '@fastify/aws-lambda'
import { createApp } from './app.mjs'
const METHODS = ['GET', 'HEAD', 'OPTIONS']
const serve = awsLambdaFastify(createApp(), { decorateRequest: false })
export const handler = async (event, context) => {
  if (!METHODS.includes(event.requestContext.http.method))
    return { statusCode: 405, headers: { allow: METHODS.join(', ') }, body: '' }
  return serve(event, context)
}
