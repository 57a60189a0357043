import middy, { type MiddlewareObj } from '@middy/core'
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda'

type Middleware = MiddlewareObj<APIGatewayProxyEvent, APIGatewayProxyResult>

/** An error that its thrower wants the client to see. */
class HttpError extends Error {
  constructor(
    readonly statusCode: number,
    message: string,
  ) {
    super(message)
  }
}

const errors: Middleware = {
  onError: async ({ error }) => {
    if (!(error instanceof HttpError)) throw error
    return { statusCode: error.statusCode, body: JSON.stringify({ message: error.message }) }
  },
}

const securityHeaders: Middleware = {
  after: async ({ response }) => {
    if (response) response.headers = { ...response.headers, 'x-content-type-options': 'nosniff' }
  },
}

export const handler = middy<APIGatewayProxyEvent, APIGatewayProxyResult>()
  .use(errors)
  .use(securityHeaders)
  .handler(async ({ queryStringParameters }) => {
    const amount = Number(queryStringParameters?.amount ?? '1')
    if (!Number.isFinite(amount)) throw new HttpError(422, 'amount must be a number')
    return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ amount }) }
  })
