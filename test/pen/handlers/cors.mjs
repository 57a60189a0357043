const allowed = new Set(['https://app.example.com', 'http://localhost:3000'])

export const handler = async (event) => {
  const { method } = event.requestContext.http
  const headers = { vary: 'origin' }
  if (allowed.has(event.headers.origin)) {
    headers['access-control-allow-origin'] = event.headers.origin
    headers['access-control-allow-credentials'] = 'true'
  }
  if (method === 'OPTIONS') {
    return { statusCode: 204, headers: { ...headers, 'access-control-allow-methods': 'GET, HEAD, OPTIONS' } }
  }
  if (method !== 'GET' && method !== 'HEAD')
    return { statusCode: 405, headers: { ...headers, allow: 'GET, HEAD, OPTIONS' } }
  return {
    statusCode: 200,
    headers: { ...headers, 'content-type': 'application/json' },
    ...(method === 'GET' && { body: '{"ok":true}' }),
  }
}
