// API Gateway sends booleans in headers as text.
export const handler = async (event) => ({
  statusCode: 200,
  headers: { 'Content-Type': 'application/json', 'X-Cached': event.queryStringParameters !== null },
  body: '{}',
})
