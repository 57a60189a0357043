import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda'

const json = (statusCode: number, data: unknown): APIGatewayProxyResult => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})

/** Orders, without a framework: every input is looked at before it is used. */
export const handler = async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
  if (event.httpMethod === 'GET') return json(200, { orders: [], page: pageOf(event) })
  if (event.httpMethod !== 'POST') return { statusCode: 405, headers: { allow: 'GET, POST' }, body: '' }
  const order = orderOf(event)
  return order === undefined ? json(400, { message: 'Send { "product": "...", "amount": 1 }' }) : json(201, order)
}

function pageOf({ queryStringParameters }: APIGatewayProxyEvent): number {
  const page = Number(queryStringParameters?.page ?? '1')
  return Number.isSafeInteger(page) && page > 0 ? page : 1
}

function orderOf({ body, isBase64Encoded }: APIGatewayProxyEvent): { product: string; amount: number } | undefined {
  const text = isBase64Encoded ? Buffer.from(body ?? '', 'base64').toString() : (body ?? '')
  try {
    const { product, amount } = JSON.parse(text) as { product?: unknown; amount?: unknown }
    if (typeof product !== 'string' || product.length > 100) return undefined
    return Number.isSafeInteger(amount) && Number(amount) > 0 ? { product, amount: Number(amount) } : undefined
  } catch {
    return undefined // not JSON, or null, of which nothing can be read
  }
}
