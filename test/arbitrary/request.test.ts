import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../src/http/body.ts'
import { headerValue } from '../../src/http/headers.ts'
import { queryPairs } from '../../src/http/query.ts'
import type { HttpRequest } from '../../src/http/request.ts'
import { applicationLoadBalancer } from '../../src/gateway/alb.ts'
import { ordinaryDelivery } from '../../src/gateway/delivery.ts'
import { unestablished } from '../../src/gateway/evidence.ts'
import { functionUrl } from '../../src/gateway/function-url.ts'
import type { Gateway } from '../../src/gateway/gateway.ts'
import { httpApi } from '../../src/gateway/http-api.ts'
import { restApi } from '../../src/gateway/rest.ts'
import { emptyDictionary } from '../../src/arbitrary/dictionary.ts'
import { arbitraryRequest } from '../../src/arbitrary/request.ts'
import { weightOf } from '../../src/arbitrary/weight.ts'
import { draw, obeysTheLaws } from '../laws/arbitrary-laws.ts'
import { illegality } from '../laws/legal.ts'

const dictionary = {
  headers: ['authorization', 'x-tenant', 'content-type', 'host', 'bad name'],
  query: ['limit', 'user[name]', '__proto__', '', 'a\n'],
  path: ['id'],
  cookies: ['session'],
  body: ['user.name', 'user.email', 'amount', 'type', 'items.0.sku', 'tags.map', 'name.length'],
  values: [
    '',
    'a\nb',
    'AWS4-HMAC',
    'refund',
    '1000',
    'caf\u00e9',
    'a b;c',
    '\ud800',
    '/users',
    '..',
    'x'.repeat(1_000),
  ],
  paths: ['/admin/export', '/users/export', '/nowhere else', '/no/such/route'],
}
const routes = ['GET /users/{id}', 'PUT /users/{id}', 'POST /orders', 'ANY /files/{proxy+}', 'GET /admin/export']

const has = (name: string) => (request: HttpRequest) => headerValue(request.headers, name) !== undefined
const methodIs = (method: string) => (request: HttpRequest) => request.method === method
const bodyMatches = (pattern: RegExp) => (request: HttpRequest) => pattern.test(textOf(request.body))
const pathMatches = (pattern: RegExp) => (request: HttpRequest) => pattern.test(request.path)

function json({ body }: HttpRequest): unknown {
  try {
    return JSON.parse(textOf(body))
  } catch {
    return undefined
  }
}

function refuses(constraints: object, message: RegExp): void {
  expect(() => arbitraryRequest(constraints)).toThrow(TypeError)
  expect(() => arbitraryRequest(constraints)).toThrow(message)
}

describe('requests for a REST API', () => {
  const gateway = restApi()
  obeysTheLaws({
    make: () => arbitraryRequest(),
    illegality: (request) => illegality(request, gateway),
    size: weightOf,
    within: 10_000,
    corners: {
      HEAD: methodIs('HEAD'),
      OPTIONS: methodIs('OPTIONS'),
      PATCH: methodIs('PATCH'),
      'a body on GET': ({ method, body }) => method === 'GET' && body !== null,
      'a body on DELETE': ({ method, body }) => method === 'DELETE' && body !== null,
      'the root': pathMatches(/^\/$/),
      'a trailing slash': pathMatches(/[^/]\/$/),
      'a leading double slash': pathMatches(/^\/\//),
      '%2F in a path': pathMatches(/%2F/),
      'no query': ({ query }) => query === '',
      'a repeated key': ({ query }) => new Set(queryPairs(query).map(({ key }) => key)).size < queryPairs(query).length,
      'Latin-1 in a header': ({ headers }) => headers.some(([, value]) => /[\x80-\xff]/.test(value)),
      'a preflight': has('access-control-request-method'),
      'a range': has('range'),
      'a conditional date': has('if-modified-since'),
      'no body on POST': ({ method, body }) => method === 'POST' && body === null,
      'an empty body': ({ body }) => body?.length === 0,
      'JSON null': bodyMatches(/^null$/),
      'truncated JSON': bodyMatches(/^\{"a":1$/),
      'a byte order mark': bodyMatches(/^\ufeff/),
      'multipart with lower-case part headers': bodyMatches(/content-disposition: form-data/),
      'JSON that calls itself a form': (request) =>
        headerValue(request.headers, 'content-type') === 'application/x-www-form-urlencoded' &&
        textOf(request.body).startsWith('{'),
    },
  })

  it('is realistic in most cases, so that code behind validation is reached', () => {
    const requests = draw(arbitraryRequest(), 3, 2_000)
    const realistic = requests.filter(
      ({ method, path, body, headers }) =>
        !['HEAD', 'OPTIONS'].includes(method) &&
        !/%|\/\/|[;@,]|__proto__/.test(path) &&
        (body === null || (body.length > 2 && headerValue(headers, 'content-type') !== undefined)),
    )
    expect(realistic.length).toBeGreaterThan(1_200)
  })
})

describe('requests with a dictionary', () => {
  const gateway = restApi({ routes })
  const make = () => arbitraryRequest({ routes, dictionary })
  obeysTheLaws({
    make,
    illegality: (request) => illegality(request, gateway),
    size: weightOf,
    within: 10_000,
    corners: {
      'a learned path': pathMatches(/^\/admin\/export$/),
      'a learned segment': pathMatches(/^\/users\/refund$/),
      'a learned query key with a learned value': ({ query }) => /(^|&)limit=1000(&|$)/.test(query),
      'an encoded learned key': ({ query }) => /user%5Bname%5D=/.test(query),
      'a learned header in another casing': ({ headers }) => headers.some(([name]) => name === 'X-Tenant'),
      'a learned cookie': ({ headers }) => /session=refund/.test(headerValue(headers, 'cookie') ?? ''),
      'a learned number as a number': bodyMatches(/"amount":1000[,}]/),
      'a learned number as a string': bodyMatches(/"amount":"1000"/),
      'a missing member among the others': (request) => {
        const body = json(request) as Record<string, unknown> | undefined
        return typeof body?.['user'] === 'object' && 'type' in body && !('amount' in body)
      },
      'nested members': (request) => {
        const body = json(request) as { user?: { name?: string }; items?: { sku?: string }[] } | undefined
        return body?.user?.name === 'a' && body.items?.[0]?.sku === 'refund'
      },
      'null where a list is read': bodyMatches(/"tags":null/),
    },
  })

  it('leaves alone what the front end sets itself and what no route serves', () => {
    const requests = draw(make(), 8, 2_000)
    expect(requests.some(has('host'))).toBe(false)
    expect(requests.some(pathMatches(/^\/no\/such/))).toBe(false)
  })

  it('draws as without one when it is empty', () => {
    expect(draw(arbitraryRequest({ dictionary: emptyDictionary }), 1, 50)).toEqual(draw(arbitraryRequest(), 1, 50))
  })
})

describe('requests for other front ends and tiers', () => {
  describe('an HTTP API', () => {
    const gateway = httpApi({ routes: ['GET /a/{id}', '$default'] })
    obeysTheLaws({
      make: () => arbitraryRequest({ gateway }),
      illegality: (request) => illegality(request, gateway),
      size: weightOf,
    })
  })

  describe('a Function URL', () => {
    const gateway = functionUrl()
    obeysTheLaws({
      make: () => arbitraryRequest({ gateway, dictionary }),
      illegality: (request) => illegality(request, gateway),
      size: weightOf,
      corners: { 'a malformed percent in a path': pathMatches(/%zz/) },
    })
  })

  describe('a load balancer', () => {
    const gateway = applicationLoadBalancer()
    obeysTheLaws({
      make: () => arbitraryRequest({ gateway, dictionary }),
      illegality: (request) => illegality(request, gateway),
      size: weightOf,
      within: 5_000,
      corners: {
        'a health check': ({ headers }) => headers[0]?.[1] === 'ELB-HealthChecker/2.0',
        'a malformed percent in a query': ({ query }) => /=%(&|$)/.test(query),
        'header characters above U+00FF': ({ headers }) => headers.some(([, value]) => /[^\0-\xff]/.test(value)),
        'bytes that are not text': ({ body }) => body?.[0] === 0xff,
      },
    })
  })

  describe('hostile', () => {
    obeysTheLaws({
      make: () => arbitraryRequest({ tier: 'hostile' }),
      illegality: (request) => illegality(request, restApi(), true),
      size: weightOf,
      within: 10_000,
      corners: {
        'a malformed percent in a path': pathMatches(/%zz/),
        'a malformed percent in a query': ({ query }) => /%zz/.test(query),
        'a key without value': ({ query }) => query === 'a',
        'an empty key': ({ query }) => query === '=1',
        'an empty header value': ({ headers }) => headers.some(([, value]) => value === ''),
        'header characters above U+00FF': ({ headers }) => headers.some(([, value]) => /[^\0-\xff]/.test(value)),
        'dot segments': pathMatches(/\/\.\.(\/|$)/),
        'one header in two casings': ({ headers }) =>
          headers.some(([name]) => name === 'X-Custom') && headers.some(([name]) => name === 'x-custom'),
      },
    })
  })

  it('draws the same requests for the console, whose events differ', () => {
    expect(draw(arbitraryRequest({ tier: 'console' }), 1, 50)).toEqual(draw(arbitraryRequest(), 1, 50))
  })
})

describe('ranges', () => {
  const ranges = {
    methods: ['POST', 'GET'],
    pathSegments: { min: 2, max: 3 },
    queryPairs: { min: 1, max: 2 },
    headerPairs: { min: 2, max: 3 },
    bodyBytes: { min: 5, max: 12 },
  }
  obeysTheLaws({
    make: () => arbitraryRequest(ranges),
    size: weightOf,
    illegality: (request) => {
      const { method, path, query, headers, body } = request
      const counts: readonly (readonly [string, number, number, number])[] = [
        ['segments', path.split('/').filter((segment) => segment !== '').length, 2, 3],
        ['pairs', queryPairs(query).length, 1, 2],
        ['lines', headers.length, 2, 3],
        ['bytes', body?.length ?? 0, 5, 12],
      ]
      const wrong = counts.find(([, count, min, max]) => count < min || count > max)
      if (wrong !== undefined) return wrong.join(' ')
      return ranges.methods.includes(method) ? illegality(request, restApi()) : `method ${method}`
    },
  })
})

describe('shrinking through fast-check', () => {
  it('ends at the boring request for a property that always fails', () => {
    const details = fc.check(fc.property(arbitraryRequest({ routes }), () => false))
    expect(details.counterexample).toEqual([{ method: 'GET', path: '/users/1', query: '', headers: [], body: null }])
  })

  it('keeps only what the failure needs', () => {
    const details = fc.check(
      fc.property(arbitraryRequest(), ({ query }) => !queryPairs(query).some(({ key }) => key === 'limit')),
      { numRuns: 1_000, seed: 4 },
    )
    expect(details.counterexample).toEqual([{ method: 'GET', path: '/', query: 'limit=', headers: [], body: null }])
  })

  it('takes a body to the smallest one that fails, on POST', () => {
    const details = fc.check(
      fc.property(arbitraryRequest(), ({ body }) => !textOf(body).includes('"email"')),
      { numRuns: 1_000, seed: 4 },
    )
    const [request] = details.counterexample!
    expect({ ...request, body: textOf(request.body) }).toEqual({
      method: 'POST',
      path: '/',
      query: '',
      headers: [],
      body: '"email"',
    })
  })

  it('shrinks an example that the user gives', () => {
    const example = { method: 'GET', path: '/a/b', query: 'x=1&y=2', headers: [], body: null }
    const details = fc.check(
      fc.property(arbitraryRequest(), ({ query }) => !query.includes('y')),
      { examples: [[example]], numRuns: 1 },
    )
    expect(details.counterexample).toEqual([{ ...example, path: '/', query: 'y' }].map((r) => ({ ...r, query: 'y=' })))
  })

  it('composes like any arbitrary', () => {
    const paths = arbitraryRequest()
      .filter(({ method }) => method === 'GET')
      .map(({ path }) => path)
      .chain((path) => fc.tuple(fc.constant(path), fc.nat()))
    for (const [path] of fc.sample(paths, 20)) expect(path.startsWith('/')).toBe(true)
  })
})

/** A front end of somebody's own. */
const bodiless: Gateway = {
  ...(restApi({ routes: ['GET /a'] }) as Gateway),
  delivery: ({ body }) => (body === null ? ordinaryDelivery : unestablished('it delivers no bodies')),
}

describe('impossible constraints', () => {
  it('names an unknown option', () => refuses({ metods: ['GET'] }, /unknown option 'metods'.*'methods'/))
  it('names an unknown front end', () => refuses({ gateway: 'nginx' }, /gateway must be 'rest'.*"nginx"/))
  it('names an unknown tier', () => refuses({ tier: 'wild' }, /tier must be 'gateway'.*"wild"/))
  it('names a range upside down', () => refuses({ queryPairs: { min: 3, max: 1 } }, /queryPairs must have min <= max/))
  it('names a range of other than numbers', () => refuses({ bodyBytes: { min: 1.5 } }, /bodyBytes must have natural/))
  it('names what is no range', () => refuses({ headerPairs: 3 }, /headerPairs must be a range.*got 3/))
  it('names a range beyond every limit', () => refuses({ headerPairs: { min: 5_000 } }, /headerPairs\.min must be at/))
  it('names a method that no route serves', () =>
    refuses({ routes: ['GET /a'], methods: ['POST'] }, /methods must be served by some route; got 'POST'/))
  it('names a method that no front end routes', () => refuses({ methods: ['FOO'] }, /methods must be among.*"FOO"/))
  it('names segments that no route has', () =>
    refuses({ routes: ['GET /a'], pathSegments: { min: 2 } }, /pathSegments must fit some route/))
  it('refuses bodies where no method takes one', () =>
    refuses({ gateway: bodiless, bodyBytes: { min: 1 } }, /bodyBytes\.min must be 0/))
  it('refuses routes beside a Gateway object', () =>
    refuses({ gateway: restApi(), routes: ['GET /'] }, /routes must not stand beside a Gateway object/))
})
