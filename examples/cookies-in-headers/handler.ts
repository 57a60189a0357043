import type { APIGatewayProxyEvent } from 'aws-lambda'

/** Two cookies as Node's own http would take them; `headers` of a proxy response holds one value for each name. */
export const handler = async (event: APIGatewayProxyEvent) => {
  if (event.httpMethod !== 'POST') return { statusCode: 405, headers: { allow: 'POST' }, body: '' }
  return {
    statusCode: 303,
    headers: {
      location: '/account',
      'set-cookie': ['session=8d3f; HttpOnly; Secure; Path=/', 'theme=dark; Path=/'],
    },
    body: '',
  }
}
