export const handler = async (event) => {
  const { method } = event.requestContext.http
  if (method === 'PATCH') return { statusCode: 501, headers: { 'content-type': 'text/plain' }, body: 'Some day' }
  return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: 'ok' }
}
