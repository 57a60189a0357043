import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda'

/** Neither async nor calling back: until nodejs24.x, what such a handler returns is thrown away. */
export const handler = (event: APIGatewayProxyEvent): APIGatewayProxyResult => ({
  statusCode: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ path: event.path }),
})
