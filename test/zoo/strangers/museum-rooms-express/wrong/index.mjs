import serverlessExpress from '@codegenie/serverless-express'
import { app } from './app.mjs'

const proxy = serverlessExpress({ app })

/** ALB hands the query over as it was sent, and the adapter decodes it without a net. */
function decodable(event) {
  try {
    for (const part of Object.entries(event.multiValueQueryStringParameters ?? event.queryStringParameters ?? {}).flat(
      2,
    ))
      decodeURIComponent(part)
    return true
  } catch {
    return false
  }
}

export const handler = async (event, context) => {
  if (decodable(event)) return proxy(event, context)
  return {
    statusCode: 400,
    statusDescription: '400 Bad Request',
    isBase64Encoded: false,
    headers: { 'content-type': 'application/json' },
    body: '{"error":"malformed query"}',
  }
}
