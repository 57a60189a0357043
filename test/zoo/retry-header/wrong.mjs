export const handler = async (event) => {
  const attempt = Number(event.headers?.['x-attempt'] ?? event.headers?.['X-Attempt'])
  if (!(attempt >= 0)) return { statusCode: 200, body: 'first' }
  const { reason } = event.queryStringParameters ?? {}
  if (attempt > 3 && !reason.startsWith('t')) return { statusCode: 429, body: 'later' }
  return { statusCode: 200, body: 'again' }
}
