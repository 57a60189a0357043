import serverlessExpress from '@codegenie/serverless-express'
import { app } from './app.mjs'

const proxy = serverlessExpress({ app })

// A load balancer passes the query on as it came, and the adapter gives up on one that does not decode.
function encoded(text) {
  const wellFormed = text.toWellFormed()
  try {
    decodeURIComponent(wellFormed)
    return wellFormed
  } catch {
    return encodeURIComponent(wellFormed)
  }
}

export const handler = (event, context) => {
  if (!event.queryStringParameters) return proxy(event, context)
  const query = Object.entries(event.queryStringParameters).map(([key, value]) => [encoded(key), encoded(value)])
  return proxy({ ...event, queryStringParameters: Object.fromEntries(query) }, context)
}
