import type { APIGatewayProxyEvent } from 'aws-lambda'
import { describe, expect, test } from 'vitest'
import type { RestApiOptions } from '../../src/gateway/rest-options.ts'
import { restApi } from '../../src/gateway/rest.ts'
import { httpRequest, type HttpRequestInit } from '../../src/http/request.ts'

const eventOf = (request: HttpRequestInit = {}, options: RestApiOptions = {}): APIGatewayProxyEvent =>
  restApi(options).toEvent(httpRequest(request))

describe('the members of an event', () => {
  test('come in the order that AWS emits', () => {
    const event = eventOf({ headers: { 'user-agent': 'x' } })
    expect(Object.keys(event).join()).toBe(
      'resource,path,httpMethod,headers,multiValueHeaders,queryStringParameters,multiValueQueryStringParameters,' +
        'pathParameters,stageVariables,requestContext,body,isBase64Encoded',
    )
    expect(Object.keys(event.requestContext).join()).toBe(
      'resourceId,resourcePath,httpMethod,extendedRequestId,requestTime,path,accountId,protocol,stage,domainPrefix,' +
        'requestTimeEpoch,requestId,identity,domainName,deploymentId,apiId',
    )
  })

  test('are null where there is nothing, an empty body included', () => {
    expect(eventOf({ method: 'POST', body: '', headers: { 'content-type': 'text/plain' } })).toMatchObject({
      queryStringParameters: null,
      multiValueQueryStringParameters: null,
      pathParameters: null,
      stageVariables: null,
      body: null,
      isBase64Encoded: false,
      requestContext: { identity: { userAgent: null } },
    })
  })

  test('are the same for the same request and seed, and their ids others for others', () => {
    const idOf = (path: string, seed = 0) => eventOf({ path }, { seed }).requestContext.requestId
    expect(eventOf({ path: '/a', body: 'b' })).toEqual(eventOf({ path: '/a', body: 'b' }))
    expect(new Set([idOf('/a'), idOf('/b'), idOf('/a', 1)]).size).toBe(3)
  })

  test('belong to one event only: a handler may change them', () => {
    const gateway = restApi({ authorizer: { claims: { sub: '1' } }, stageVariables: { a: 'b' } })
    const first = gateway.toEvent(httpRequest())
    first.requestContext.authorizer!['claims'].sub = '2'
    first.stageVariables!['a'] = 'c'
    expect(gateway.toEvent(httpRequest())).toMatchObject({
      stageVariables: { a: 'b' },
      requestContext: { authorizer: { claims: { sub: '1' } } },
    })
  })

  test('are keyed by any name that a request can carry', () => {
    const event = eventOf({ query: '__proto__=1&constructor=2&constructor=3&toString=4', headers: { __proto: 'a' } })
    expect(JSON.stringify(event.queryStringParameters)).toBe('{"__proto__":"1","constructor":"3","toString":"4"}')
    expect(JSON.stringify(event.multiValueQueryStringParameters)).toBe(
      '{"__proto__":["1"],"constructor":["2","3"],"toString":["4"]}',
    )
    expect(event.headers['__proto']).toBe('a')
  })
})

describe('paths', () => {
  test('stay encoded, in parameters too', () => {
    const path = '/users/%2B%40%252F%3F/caf%C3%A9+@'
    const event = eventOf({ path }, { routes: ['GET /users/{id}/{name}'], stage: 'dev' })
    expect(event).toMatchObject({
      resource: '/users/{id}/{name}',
      path,
      pathParameters: { id: '%2B%40%252F%3F', name: 'caf%C3%A9+@' },
      requestContext: { path: `/dev${path}`, resourcePath: '/users/{id}/{name}' },
    })
  })

  test('lose doubled slashes at the start, but not in requestContext', () => {
    expect(eventOf({ path: '///a//b/' })).toMatchObject({
      path: '/a//b/',
      pathParameters: { proxy: 'a//b' },
      requestContext: { path: '/prod///a//b/' },
    })
  })

  test('start with the base path of a custom domain instead of the stage', () => {
    expect(eventOf({ path: '/a' }, { domainName: 'api.example.com', basePath: 'v1' })).toMatchObject({
      path: '/v1/a',
      requestContext: { path: '/v1/a', stage: 'prod', domainPrefix: 'api' },
    })
    expect(eventOf({ path: '/a' }, { domainName: 'api.example.com' }).requestContext.path).toBe('/a')
  })
})

describe('queries', () => {
  test('are decoded once, the last value winning', () => {
    const event = eventOf({ query: 'a%5B%5D=1&a%5B%5D=2&p=+%2B%2520&e=&u=%E2%98%95' })
    expect(event.queryStringParameters).toEqual({ 'a[]': '2', p: ' +%20', e: '', u: '☕' })
    expect(event.multiValueQueryStringParameters).toEqual({ 'a[]': ['1', '2'], p: [' +%20'], e: [''], u: ['☕'] })
  })
})

describe('headers', () => {
  test('are sorted, keep the casing of the client but for rewritten names, and the last value wins', () => {
    const event = eventOf({
      headers: [
        ['x-b', '1'],
        ['tEsT', 'T'],
        ['aUThorization', 'Bearer a'],
        ['user-Agent', 'me'],
        ['x-b', '2'],
      ],
    })
    expect(Object.keys(event.headers)).toEqual([
      'Authorization',
      'Host',
      'tEsT',
      'User-Agent',
      'X-Amzn-Trace-Id',
      'x-b',
      'X-Forwarded-For',
      'X-Forwarded-Port',
      'X-Forwarded-Proto',
    ])
    expect(event.headers['x-b']).toBe('2')
    expect(event.multiValueHeaders['x-b']).toEqual(['1', '2'])
    expect(event.requestContext.identity.userAgent).toBe('me')
  })

  test.each([
    'Connection',
    'Content-Length',
    'Content-MD5',
    'Expect',
    'Max-Forwards',
    'Proxy-Authenticate',
    'Server',
    'TE',
    'Trailer',
    'Transfer-Encoding',
    'Upgrade',
    'WWW-Authenticate',
  ])('%s is dropped', (name) => {
    expect(eventOf({ headers: { [name]: '1' } }).headers).not.toHaveProperty(name)
  })

  test.each(['Accept', 'Age', 'Content-Encoding', 'Date', 'Pragma', 'Range', 'Referer', 'Via', 'Warn', 'X-Custom'])(
    '%s is passed on',
    (name) => {
      expect(eventOf({ headers: { [name]: '1' } }).headers).toHaveProperty(name, '1')
    },
  )

  test('lose an AWS signature, but no other authorization', () => {
    const [signed, basic] = ['AWS4-HMAC-SHA256 Credential=a', 'Basic YTpi'].map((authorization) =>
      eventOf({ headers: { authorization } }),
    )
    expect(signed!.headers['Authorization']).toBeUndefined()
    expect(basic!.headers['Authorization']).toBe('Basic YTpi')
  })

  test('have Host overwritten, and CloudFront added on edge APIs only', () => {
    const names = (options: RestApiOptions) => Object.keys(eventOf({ headers: { host: 'me' } }, options).headers)
    expect(eventOf({ headers: { host: 'me' } }, { domainName: 'api.example.com' }).headers['Host']).toBe(
      'api.example.com',
    )
    expect(names({ endpointType: 'EDGE' })).toContain('CloudFront-Viewer-Country')
    expect(names({})).not.toContain('CloudFront-Viewer-Country')
  })

  test('are null from the console, which has a stage and addresses of its own', () => {
    const event = eventOf({ path: '/a', headers: { a: 'b' } }, { tier: 'console' })
    expect(event).toMatchObject({
      headers: null,
      multiValueHeaders: null,
      requestContext: {
        stage: 'test-invoke-stage',
        domainPrefix: 'testPrefix',
        path: '/{proxy+}',
        identity: { apiKey: 'test-invoke-api-key', sourceIp: 'test-invoke-source-ip' },
      },
    })
  })

  test('override the method', () => {
    const request = { method: 'POST', path: '/a', headers: { 'X-HTTP-Method-Override': 'PUT' } }
    expect(eventOf(request, { routes: ['PUT /a'] }).httpMethod).toBe('PUT')
    expect(() => eventOf(request, { routes: ['POST /a'] })).toThrow('the front end answers 403 itself: no route for it')
  })
})

describe('bodies', () => {
  test.each<[string, string[] | undefined, string | undefined, boolean]>([
    ['text without binary types', undefined, 'image/png', false],
    ['base64 for the type itself, parameters cut off', ['image/png'], 'image/png; a=b', true],
    ['base64 for a covering entry', ['image/*'], 'image/png', true],
    ['text for another type', ['image/*'], 'text/plain', false],
    ['base64 for */* without any type', ['*/*'], undefined, true],
    ['text for an entry that matches nothing', ['*/png'], 'image/png', false],
  ])('are %s', (_, binaryMediaTypes, type, isBase64Encoded) => {
    const event = eventOf(
      { method: 'POST', body: 'ä', ...(type !== undefined && { headers: { 'content-type': type } }) },
      binaryMediaTypes && { binaryMediaTypes },
    )
    expect(event).toMatchObject({ isBase64Encoded, body: isBase64Encoded ? 'w6Q=' : 'ä' })
  })

  test('are base64 only if there is one', () => {
    expect(eventOf({}, { binaryMediaTypes: ['*/*'] })).toMatchObject({ body: null, isBase64Encoded: false })
  })
})
