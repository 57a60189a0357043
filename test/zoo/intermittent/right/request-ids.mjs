import { randomUUID } from 'node:crypto'

export const handler = async (event, context) => {
  const id = randomUUID()
  console.log(JSON.stringify({ id, request: context.awsRequestId }))
  return {
    statusCode: 200,
    headers: { 'Content-Type': 'application/json', 'X-Request-Id': id },
    body: JSON.stringify({ id, request: context.awsRequestId }),
  }
}
