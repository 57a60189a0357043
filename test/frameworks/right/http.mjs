// Right handlers of HTTP APIs (payload 2.0) and Function URLs.

export const infersObject = async ({ rawPath }) => ({ path: rawPath.slice(0, 100), list: [1, 'a', null] })

export const infersText = async () => 'Hello from Lambda!'

export const infersNothingSpecial = async () => [1, 2, 3]

export const cookies = async ({ cookies = [] }) => ({
  statusCode: 200,
  cookies: [`count=${cookies.length}; Path=/`, 'theme=dark'],
  headers: { 'content-type': 'text/plain' },
  body: 'ok',
})

export const oneCookieHeader = async () => ({ statusCode: 200, headers: { 'set-cookie': 'a=1' }, body: 'ok' })

export const jwtClaims = async ({ requestContext }) => ({ subject: requestContext.authorizer.jwt.claims.sub })

export const lambdaContext = async ({ requestContext: { authorizer } }) => ({ tenant: authorizer.lambda.tenant.length })

export const routeKey = async ({ routeKey, pathParameters }) => {
  switch (routeKey) {
    case 'GET /orders/{id}':
      return { statusCode: 200, body: JSON.stringify({ id: pathParameters.id.length }) }
    case 'POST /orders':
      return { statusCode: 201, headers: { location: '/orders/1' } }
    default:
      return { statusCode: 404, body: '{"message":"no such route"}' }
  }
}

export const form = async ({ body, isBase64Encoded, headers }) => {
  if (!/^application\/x-www-form-urlencoded/i.test(headers['content-type'] ?? '')) return { statusCode: 415 }
  const fields = new URLSearchParams(Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8').toString())
  return { statusCode: 200, body: `<p>${[...fields].length} fields</p>`, headers: { 'content-type': 'text/html' } }
}

export const image = async () => ({
  statusCode: 200,
  headers: { 'content-type': 'image/gif', 'cache-control': 'max-age=60' },
  body: 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
  isBase64Encoded: true,
})

export const notImplemented = async ({ requestContext: { http } }) =>
  ['GET', 'HEAD'].includes(http.method) ? { statusCode: 200, body: 'ok' } : { statusCode: 501, body: 'not yet' }

/** Switched off for everybody. */
export const disabled = async () => ({ statusCode: 503, headers: { 'retry-after': '120' }, body: 'closed' })

export const unknownMembers = async () => ({ statusCode: 200, body: 'ok', statusDescription: '200 OK', trace: 'x' })

export const echoesBytes = async ({ body, isBase64Encoded, headers }) => {
  const size = Buffer.byteLength(body ?? '')
  if (size > 500_000) return { statusCode: 413, body: 'too large' }
  return {
    statusCode: 200,
    headers: {
      'content-type': /^[\w/.+-]{1,80}$/.test(headers['content-type'] ?? '') ? headers['content-type'] : 'text/plain',
    },
    body: Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8').toString('base64'),
    isBase64Encoded: true,
  }
}
