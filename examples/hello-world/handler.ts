import type { APIGatewayProxyEvent, Callback, Context } from 'aws-lambda'

/** The first handler of many a tutorial: fine for an invocation of its own, no answer for a proxy integration. */
export const handler = (_event: APIGatewayProxyEvent, _context: Context, callback: Callback): void => {
  callback(null, { Hello: 'World' })
}
