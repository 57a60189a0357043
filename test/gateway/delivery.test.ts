import { describe, expect, test } from 'vitest'
import { deliveryOf, ordinaryDelivery } from '../../src/gateway/delivery.ts'
import { gatewayNames } from '../../src/gateway/gateway.ts'
import { oddities } from '../../src/gateway/oddities.ts'
import { httpRequest, type HttpRequestInit } from '../../src/http/request.ts'

const bytes = new Uint8Array([0xff, 0xfe])

/** For each row: a request that is odd in it, and the right twin that is ordinary. */
const twins: Readonly<Record<string, readonly [odd: HttpRequestInit, ordinary: HttpRequestInit]>> = {
  'a method beyond the usual seven': [{ method: 'TRACE' }, { method: 'OPTIONS' }],
  'a malformed percent in the path': [{ path: '/100%' }, { path: '/100%25' }],
  'percent-escapes in the path that are not UTF-8': [{ path: '/%ff' }, { path: '/%c3%bf' }],
  'an escaped control character in the path': [{ path: '/a%00' }, { path: '/a%20' }],
  'characters in the path that a URL must escape': [{ path: '/ä|' }, { path: "/a+b@c!$&'()*,;=:" }],
  'a dot segment in the path': [{ path: '/a/../b' }, { path: '/a/..b/c.d' }],
  'an escaped question mark in the path': [{ path: '/a%3Fb' }, { path: '/a%2Fb%23' }],
  'two slashes at the start of the path': [{ path: '//a' }, { path: '/a/' }],
  'two slashes within the path': [{ path: '/a//b' }, { path: '/a/b' }],
  'a malformed percent in the query': [{ query: 'a=%zz' }, { query: 'a=%25zz' }],
  'percent-escapes in the query that are not UTF-8': [{ query: 'a=%ff' }, { query: 'a=%E2%98%95' }],
  'an escaped control character in the query': [{ query: 'a=%0A' }, { query: 'a=%2A' }],
  'characters in the query that a URL must escape': [{ query: 'a={}' }, { query: 'a[]=1' }],
  'a query name without =': [{ query: 'a' }, { query: 'a=' }],
  'an empty query name': [{ query: '=a' }, { query: 'a==' }],
  'an empty piece in the query': [{ query: 'a=1&&b=2' }, { query: 'a=1&b=2' }],
  'a semicolon in the query': [{ query: 'a=1;b=2' }, { query: 'a=1%3Bb' }],
  'header characters above U+00FF': [{ headers: { a: '☕' } }, { headers: { a: 'coffee' } }],
  'header characters from U+0080 to U+00FF': [{ headers: { a: 'ü' } }, { headers: { a: 'u' } }],
  'control characters in a header': [{ headers: { a: 'b\u0001' } }, { headers: { a: 'b\tc' } }],
  'an empty header value': [{ headers: { a: '' } }, { headers: { a: '0' } }],
  'blanks at either end of a header value': [{ headers: { a: ' b' } }, { headers: { a: 'b c' } }],
  'a header name of other than letters, digits, - and _': [{ headers: { 'a.b': '1' } }, { headers: { 'a-b_c': '1' } }],
  'one header name in two casings': [{ headers: { 'X-A': '1', 'x-a': '2' } }, { headers: { 'X-A': ['1', '2'] } }],
  'a header twice that comes once': [
    { headers: { 'content-type': ['text/plain', 'text/html'] } },
    { headers: { 'content-type': 'text/plain', accept: ['a/b', 'c/d'] } },
  ],
  'headers of one connection': [{ headers: { TE: 'trailers' } }, { headers: { Range: 'bytes=0-1' } }],
  'a content length that is not that of the body': [
    { method: 'POST', headers: { 'content-length': '3', 'content-type': 'text/plain' }, body: 'a' },
    { method: 'POST', headers: { 'content-length': '1', 'content-type': 'text/plain' }, body: 'a' },
  ],
  'headers that front ends add themselves': [
    { headers: { 'x-forwarded-for': '1.2.3.4' } },
    { headers: { 'x-forwarded': '1' } },
  ],
  'an X-HTTP-Method-Override': [{ headers: { 'x-http-method-override': 'PUT' } }, { headers: { 'x-method': 'PUT' } }],
  'an AWS signature in Authorization': [
    { headers: { authorization: 'AWS4-HMAC-SHA256 Credential=a' } },
    { headers: { authorization: 'Bearer a' } },
  ],
  'a body on GET or HEAD': [
    { method: 'GET', headers: { 'content-type': 'text/plain' }, body: 'a' },
    { method: 'DELETE', headers: { 'content-type': 'text/plain' }, body: 'a' },
  ],
  'text that is not UTF-8': [
    { method: 'POST', headers: { 'content-type': 'text/plain' }, body: bytes },
    { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'ä' },
  ],
  'bytes that are not text': [
    { method: 'POST', headers: { 'content-type': 'image/png' }, body: bytes },
    { method: 'POST', headers: { 'content-type': 'image/svg+xml' }, body: '<svg/>' },
  ],
}

describe('each odd dimension', () => {
  test('has its twins here', () => {
    expect(Object.keys(twins).toSorted()).toEqual(oddities.map(({ name }) => name).toSorted())
  })

  test.each(oddities.map((oddity) => [oddity.name, oddity] as const))(
    '%s is told from its ordinary twin',
    (name, oddity) => {
      const [odd, ordinary] = twins[name]!
      expect(oddity.test(httpRequest(odd))).toBe(true)
      for (const gateway of gatewayNames) {
        expect(deliveryOf(gateway, httpRequest(ordinary)), gateway).toBe(ordinaryDelivery)
        const { tier } = deliveryOf(gateway, httpRequest(odd))
        expect(['recorded', 'documented', 'reported', 'unknown'].indexOf(tier)).toBeGreaterThanOrEqual(
          ['recorded', 'documented', 'reported', 'unknown'].indexOf(oddity.evidence[gateway].tier),
        )
      }
    },
  )
})

test('a malformed percent in the query is certain behind a load balancer only', () => {
  const request = httpRequest({ query: 'url=%%URL%%' })
  expect(deliveryOf('alb', request).tier).toBe('reported')
  expect(deliveryOf('rest', request).tier).toBe('unknown')
})

test('a malformed percent in the path is unknown, but for Function URLs, which were captured', () => {
  const request = httpRequest({ path: '/pa2%Fth/1' })
  expect(gatewayNames.map((name) => deliveryOf(name, request).tier)).toEqual([
    'unknown',
    'unknown',
    'unknown',
    'recorded',
    'unknown',
  ])
})

test('the weakest part counts', () => {
  const request = httpRequest({ path: '//a', query: 'a=%zz', headers: { a: 'ü' } })
  expect(deliveryOf('alb', request).tier).toBe('reported')
  expect(deliveryOf('rest', request)).toBe(
    oddities.find(({ name }) => name.includes('percent in the query'))!.evidence.rest,
  )
})
