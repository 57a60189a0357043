import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applicationLoadBalancer } from '../../src/gateway/alb.ts'
import { functionUrl } from '../../src/gateway/function-url.ts'
import type { Gateway } from '../../src/gateway/gateway.ts'
import { httpApi } from '../../src/gateway/http-api.ts'
import { losses, without, type Loss } from '../../src/gateway/losses.ts'
import { restApi } from '../../src/gateway/rest.ts'
import { httpRequest, type HttpRequest } from '../../src/http/request.ts'

const escape = fc.oneof(
  fc.constantFrom('%2F', '%25', '%20', '%3F', '%23', '%E2%98%95', '%ff', '%', '%zz', '+', '%2B', '%2c', ','),
  fc.string({ unit: fc.constantFrom('a', 'b', 'Z', '0', '1', '.', '-', '_', '~', '@', ';', ':'), maxLength: 4 }),
)
const text = fc.array(escape, { maxLength: 4 }).map((parts) => parts.join(''))
const name = fc.oneof(text, fc.constantFrom('__proto__', 'constructor', 'toString', '1', '0', ''))
const piece = fc.oneof(
  fc.tuple(name, text).map(([key, value]) => `${key}=${value}`),
  name,
)
const headerName = fc.constantFrom(
  'X-Probe',
  'x-probe',
  'accept',
  'Content-Type',
  'content-encoding',
  'cookie',
  'Cookie',
  'user-agent',
  '__proto__',
  'constructor',
  'connection',
  'x-forwarded-for',
  'x-amzn-trace-id',
  'host',
  'content-length',
)
const headerText = fc.oneof(
  fc.constantFrom('', 'a, b', 'a=1; b=2', 'a=1;b=2', 'text/plain', 'application/json; charset=utf-8', 'image/png', 'é'),
  fc.string({ unit: fc.constantFrom('a', 'B', '1', '=', ';', ',', '/', ' ') }),
)
const request: fc.Arbitrary<HttpRequest> = fc.record({
  method: fc.constantFrom('GET', 'POST', 'DELETE', 'OPTIONS'),
  path: fc.array(text, { minLength: 1, maxLength: 3 }).map((segments) => `/${segments.join('/')}`),
  query: fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('&')),
  headers: fc.array(fc.tuple(headerName, headerText), { maxLength: 5 }),
  body: fc.option(
    fc.oneof(
      fc.uint8Array({ maxLength: 8 }),
      fc.string().map((one) => new TextEncoder().encode(one)),
    ),
  ),
})

function keeps(gateway: Gateway, lost: readonly Loss[]): void {
  fc.assert(
    fc.property(request, (sent) => {
      const seen = gateway.toRequest(gateway.toEvent(sent))
      expect(without(seen, lost)).toEqual(without(sent, lost))
    }),
    { numRuns: 500, seed: 2026 },
  )
}

describe('a request, made an event and read back, is the same up to what its front end loses', () => {
  test('REST API', () => keeps(restApi() as Gateway, losses.rest))

  test('HTTP API, format 2.0', () => keeps(httpApi() as Gateway, losses['http-v2']))

  test('HTTP API, format 2.0, with a named stage', () =>
    keeps(httpApi({ stage: 'beta', routes: ['ANY /', 'ANY /{proxy+}', '$default'] }) as Gateway, losses['http-v2']))

  test('HTTP API, format 1.0', () => keeps(httpApi({ payloadFormat: '1.0' }) as Gateway, losses['http-v1']))

  test('Function URL', () => keeps(functionUrl() as Gateway, losses['function-url']))

  test('load balancer', () => keeps(applicationLoadBalancer() as Gateway, losses.alb))

  test('load balancer with multi-value headers', () =>
    keeps(applicationLoadBalancer({ multiValueHeaders: true }) as Gateway, losses['alb-multi-value']))
})

describe('a loss that is listed is a loss', () => {
  test('nothing is forgotten of a request that has nothing to lose', () => {
    const plain = httpRequest({ method: 'POST', path: '/a?b=c', headers: { accept: '*/*' }, body: 'x' })
    for (const lost of Object.values(losses)) expect(without(plain, lost)).toEqual(plain)
  })

  test('each differs from the request for some request', () => {
    const odd: Record<Loss, Parameters<typeof httpRequest>[0]> = {
      'header-case': { headers: { Accept: 'a' } },
      'header-order': { headers: { b: '1', a: '2' } },
      'header-repeats-joined': { headers: { a: ['1', '2'] } },
      'header-repeats-last': { headers: { a: ['1', '2'] } },
      'own-headers': { headers: { 'x-forwarded-proto': 'ftp' } },
      'connection-headers': { headers: { te: 'trailers' } },
      'cookie-spacing': { headers: { cookie: 'a=1;b=2' } },
      'path-encoding': { path: '/%61' },
      'query-encoding': { query: 'a=%61' },
      'query-order': { query: 'b=1&a=2' },
      'query-repeats-last': { query: 'a=1&a=2' },
      'query-bare-names': { query: 'a' },
      'empty-body': { body: '' },
      'rest-headers': { headers: { trailer: 'x' } },
      'body-bytes': { body: new Uint8Array([255]) },
      'text-bytes': { headers: { 'content-type': 'text/plain' }, body: new Uint8Array([255]) },
    }
    for (const [loss, init] of Object.entries(odd)) {
      const sent = httpRequest(init)
      expect(without(sent, [loss as Loss]), loss).not.toEqual(sent)
    }
  })
})
