import type { APIGatewayProxyCallback, APIGatewayProxyEvent, Context } from 'aws-lambda'

/** The first argument of the callback is the error; the response belongs into the second. */
export const handler = (event: APIGatewayProxyEvent, _context: Context, callback: (error: unknown) => void): void => {
  callback({ statusCode: 200, body: JSON.stringify({ path: event.path }) })
}

/** What was meant. */
export const meant = (event: APIGatewayProxyEvent, _context: Context, callback: APIGatewayProxyCallback): void => {
  callback(null, { statusCode: 200, body: JSON.stringify({ path: event.path }) })
}
