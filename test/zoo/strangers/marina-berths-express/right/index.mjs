import serverlessExpress from '@codegenie/serverless-express'
import { app } from './app.mjs'

const proxy = serverlessExpress({ app })
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

export const handler = async (event, context) => {
  if (!METHODS.includes(event.httpMethod)) {
    return { statusCode: 405, headers: { 'content-type': 'application/json' }, body: '{"error":"method not allowed"}' }
  }
  return proxy(event, context)
}
