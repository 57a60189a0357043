import { scrypt } from 'node:crypto'
import { readFile } from 'node:fs'
import { createServer } from 'node:http'
import { gzip } from 'node:zlib'

// Right handlers of REST APIs that lean on what the front end provides, or on what Node does behind the scenes.

const headers = { 'content-type': 'application/json' }
const json = (statusCode, value) => ({ statusCode, headers, body: JSON.stringify(value) })

/** None of these shows as something that Node waits for. */
export const callbacksOfThreads = (event, context, callback) => {
  gzip('x'.repeat(100), (fault, packed) => {
    if (fault) return callback(fault)
    scrypt('secret', 'salt', 16, { N: 16 }, (error, key) => {
      if (error) return callback(error)
      readFile(new URL(import.meta.url), (failed, file) =>
        callback(
          failed,
          failed ? undefined : json(200, { packed: packed.length, key: key.length, file: file.length > 0 }),
        ),
      )
    })
  })
}

export const intervalLeft = (event, context, callback) => {
  context.callbackWaitsForEmptyEventLoop = false
  const timer = setInterval(() => {}, 1_000)
  timer.unref()
  callback(null, json(200, { ok: true }))
}

export const callsBackAndReturns = (event, context, callback) => {
  const answer = Promise.resolve(json(200, { ok: true }))
  answer.then((value) => callback(null, value))
  return answer
}

const server = createServer((request, response) => response.end('pong')).listen(0, '127.0.0.1')
server.unref()

export const asksLoopback = async () => {
  const response = await fetch(`http://127.0.0.1:${server.address().port}/`)
  return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: await response.text() }
}

export const leansOnHeaders = async ({ headers: sent, requestContext }) => {
  const address = sent['X-Forwarded-For'].split(',')[0].trim()
  const self = `${sent['X-Forwarded-Proto']}://${sent.Host}/${requestContext.stage}`
  return json(200, { address, self, trace: sent['X-Amzn-Trace-Id'].length, port: sent['X-Forwarded-Port'].length })
}

export const leansOnContext = async ({ requestContext }, context) => {
  const { identity, requestTimeEpoch, domainName, httpMethod, resourcePath, requestId } = requestContext
  return json(200, {
    address: identity.sourceIp.split('.').length,
    at: new Date(requestTimeEpoch).toISOString(),
    domain: domainName.toLowerCase(),
    route: `${httpMethod} ${resourcePath}`,
    request: requestId.length + context.awsRequestId.length,
    left: context.getRemainingTimeInMillis() > 0,
    function: context.invokedFunctionArn.split(':')[6],
  })
}

export const unauthorised = async ({ headers: sent }) => {
  const [scheme, token] = (sent.Authorization ?? sent.authorization ?? '').split(' ')
  if (scheme !== 'Bearer' || !token) return json(401, { error: 'a token is needed' })
  return json(200, { token: token.length })
}

export const jsonInAuthorizer = async ({ requestContext }) => {
  const user = JSON.parse(requestContext.authorizer.user)
  return json(200, { name: user.name ?? null })
}

export const groupsOfClaims = async ({ requestContext: { authorizer } }) => {
  const groups = authorizer.claims['cognito:groups'].split(',')
  if (!groups.includes('admins')) return json(403, { error: 'admins only' })
  return json(200, { groups })
}

export const numbersOfClaims = async ({ requestContext }) => {
  const { exp, email } = requestContext.authorizer.claims
  return Number(exp) * 1000 < Date.now()
    ? json(401, { error: 'expired' })
    : json(200, { domain: email.split('@')[1] ?? '' })
}

export const routesByResource = async ({ resource, httpMethod, pathParameters }) => {
  switch (`${httpMethod} ${resource}`) {
    case 'GET /users/{id}':
      return json(200, { id: pathParameters.id.toLowerCase() })
    case 'DELETE /users/{id}/orders/{order}':
      return json(200, { gone: pathParameters.order.length })
    default:
      return json(405, { error: 'no such method' })
  }
}

export const oddJson = async ({ path }) => {
  const bodies = ['null', '0', '""', '[]', '{"a":1e400}', ' \n{"a":1}\n', '"\\ud83d"']
  return { statusCode: 200, headers, body: bodies[path.length % bodies.length] }
}

export const linesOfJson = async () => ({
  statusCode: 200,
  headers: { 'content-type': 'application/x-ndjson' },
  body: '{"a":1}\n{"a":2}\n',
})

export const guarded = async () => ({ statusCode: 200, headers, body: ")]}',\n[1]" })

export const emptyJson = async ({ httpMethod }) => ({
  statusCode: httpMethod === 'POST' ? 202 : 200,
  headers,
  body: '',
})

export const partOfJson = async () => ({
  statusCode: 206,
  headers: { ...headers, 'content-range': 'bytes 0-3/7', 'accept-ranges': 'bytes' },
  body: '{"a"',
})

export const redirects = async ({ headers: sent, path }) => ({
  statusCode: path.length % 2 ? 307 : 308,
  headers: { location: `https://${sent.Host}${encodeURI(path)}`, 'cache-control': 'no-store' },
})

export const utf8Names = async () => ({
  statusCode: 200,
  headers: {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="plan.csv"; filename*=UTF-8''${encodeURIComponent('Pläne ☕.csv')}`,
  },
  body: 'naïve;日本語;👋\n',
})

export const oddObjects = async () =>
  Object.assign(Object.create(null), {
    statusCode: 200,
    get headers() {
      return Object.assign(Object.create(null), { 'content-type': 'text/plain' })
    },
    body: new String('boxed'),
    [Symbol('trace')]: 1,
    multiValueHeaders: undefined,
  })

class Eventually extends Promise {}

export const ownPromises = () => Eventually.resolve(json(200, { ok: true }))

export const documentation = async () => ({
  statusCode: 200,
  headers: { 'content-type': 'text/html' },
  body: '<h1>Errors</h1><p>A stack trace looks as follows.</p><pre>Error: no\n    at main (app.js:1:2)\n    at node:internal/main:1:2</pre>',
})

export const unusualStatuses = async ({ path }) => json([200, 203, 207, 226, 402, 418, 421, 451][path.length % 8], {})

export const securityHeaders = async () => ({
  statusCode: 200,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
    'content-security-policy': "default-src 'self'; script-src 'nonce-abc' https:",
    'permissions-policy': 'geolocation=(self "https://example.com")',
    link: '</style.css>; rel=preload; as=style',
    'x-frame-options': 'DENY',
    'last-modified': 'Wed, 21 Oct 2026 07:28:00 GMT',
  },
  body: '<!doctype html>',
})

export const wildcard = async () => ({
  statusCode: 200,
  headers: { ...headers, 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' },
  body: '{}',
})

export const pages = async ({ queryStringParameters }) => {
  const limit = Math.min(Math.max(Number.parseInt(queryStringParameters?.limit ?? '10', 10) || 10, 1), 100)
  return json(
    200,
    Array.from({ length: limit }, (_, id) => ({ id, text: 'x'.repeat(1_000) })),
  )
}

export const readsEveryHeader = async ({ headers: sent, multiValueHeaders }) => {
  const lower = Object.fromEntries(Object.entries(sent ?? {}).map(([name, value]) => [name.toLowerCase(), value]))
  const all = new Headers()
  for (const [name, values] of Object.entries(multiValueHeaders ?? {}))
    for (const value of values) if (/^[\t\x20-\x7e]*$/.test(value) && /^[\w-]+$/.test(name)) all.append(name, value)
  return json(200, { count: Object.keys(lower).length, all: [...all].length })
}

export const stageConfiguration = async ({ stageVariables }) => {
  const { features } = JSON.parse(stageVariables.configuration)
  return json(200, { features: features ?? [] })
}
