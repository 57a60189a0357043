import type { APIGatewayProxyEvent } from 'aws-lambda'

const products = [
  { id: 1, name: 'Kettle' },
  { id: 2, name: 'Teapot' },
]

/** A list is answered as text; a single product is returned as the object that it is. */
export const handler = async (event: APIGatewayProxyEvent) => {
  const id = event.queryStringParameters?.id
  if (id === undefined) return { statusCode: 200, body: JSON.stringify(products) }
  const product = products.find((one) => String(one.id) === id)
  if (product === undefined) return { statusCode: 404, body: JSON.stringify({ message: 'No such product' }) }
  return { statusCode: 200, body: product }
}
