export const handler = async (event) => {
  const headers = { 'Content-Type': 'text/plain' }
  if (event.queryStringParameters?.ping !== undefined) {
    return { headers, body: 'pong' }
  }
  return { statusCode: 200, headers, body: 'service 1.4.2' }
}
