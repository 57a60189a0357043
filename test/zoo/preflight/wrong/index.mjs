const allowed = new Set(['content-type', 'authorization'])

const preflight = (headers) => ({
  statusCode: 204,
  headers: {
    'access-control-allow-origin': headers.origin,
    'access-control-allow-headers': headers['access-control-request-headers']
      .split(',')
      .map((name) => name.trim().toLowerCase())
      .filter((name) => allowed.has(name))
      .join(', '),
  },
})

export const handler = async (event) => {
  const { headers, requestContext } = event
  if (requestContext.http.method === 'OPTIONS' && headers.origin === 'https://app.example.com')
    return preflight(headers)
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: '{"ok":true}' }
}
