export const handler = async (event, context) => {
  if (context.getRemainingTimeInMillis() < 300)
    return { statusCode: 503, headers: { 'Retry-After': '1' }, body: 'not enough time left' }
  return { statusCode: 200, headers: { 'Content-Type': 'text/plain' }, body: 'done' }
}
