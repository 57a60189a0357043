import serverlessExpress from '@codegenie/serverless-express'
import { createApp } from './app.mjs'

const proxy = serverlessExpress({ app: createApp() })

// the load balancer hands the query over undecoded
const decodable = (text) => {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

export const handler = async (event, context) => {
  const query = Object.entries(event.queryStringParameters ?? {})
  if (!query.every(([k, v]) => decodable(k) && decodable(v))) {
    return { statusCode: 400, headers: { 'content-type': 'application/json' }, body: '{"error":"bad query"}' }
  }
  return proxy(event, context)
}
