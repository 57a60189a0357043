import type { APIGatewayProxyEvent } from 'aws-lambda'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { restApi } from '../../src/gateway/rest.ts'
import { queryEncode } from '../../src/http/query.ts'
import { httpRequest, type HttpRequest } from '../../src/http/request.ts'

const gateway = restApi({ binaryMediaTypes: ['image/png'] })
const name = fc.constantFrom('__proto__', 'constructor', 'a', 'b[]', 'ü', '', '0')
const value = fc.string({ unit: 'grapheme', maxLength: 4 })

/** Requests of which an event loses nothing: sorted headers, grouped names, no empty body, nothing that is rewritten. */
const lossless: fc.Arbitrary<HttpRequest> = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'),
  path: fc
    .array(fc.constantFrom('a', '%2F', '%25', '', '+', '%E2%98%95', '..', '@'), { maxLength: 4 })
    .map((segments) => `/${segments.join('/')}`),
  query: fc
    .uniqueArray(fc.tuple(name, fc.array(value, { minLength: 1, maxLength: 3 })), { selector: ([key]) => key })
    // A number-like name comes first in any JSON object
    .map((groups) => groups.toSorted(([a], [b]) => Number(b === '0') - Number(a === '0')))
    .map((groups) =>
      groups.flatMap(([key, values]) => values.map((one) => `${queryEncode(key)}=${queryEncode(one)}`)).join('&'),
    ),
  headers: fc
    .tuple(fc.array(fc.stringMatching(/^[!-~]{0,4}$/), { maxLength: 3 }), fc.boolean())
    .map(([values, png]) => [
      ...(png ? [['content-type', 'image/png'] as const] : []),
      ...values.map((one) => ['X-Probe', one] as const),
    ]),
  body: fc.option(fc.string({ minLength: 1 }).map((text) => new TextEncoder().encode(text.toWellFormed()))),
})

describe('a captured event', () => {
  test('gives back its request, where an event loses nothing', () => {
    fc.assert(
      fc.property(lossless, (request) => {
        expect(gateway.toRequest(gateway.toEvent(request))).toEqual(request)
      }),
      { numRuns: 500 },
    )
  })

  test('loses header order, replaced headers, query spelling and the emptiness of a body, and nothing else', () => {
    const request = httpRequest({
      method: 'POST',
      path: '//a/%2f',
      query: 'b=%7E&a=%20&b=2&c',
      headers: { 'x-b': '1', host: 'me', 'user-Agent': 'me', connection: 'close', 'X-A': '2', 'x-forwarded-for': 'me' },
      body: '',
    })
    expect(gateway.toRequest(gateway.toEvent(request))).toEqual({
      method: 'POST',
      path: '//a/%2f',
      query: 'b=~&b=2&a=+&c=',
      headers: [
        ['User-Agent', 'me'],
        ['X-A', '2'],
        ['x-b', '1'],
      ],
      body: null,
    })
  })

  test('keeps its bytes', () => {
    const body = new Uint8Array([255, 0])
    const request = httpRequest({ method: 'POST', headers: { 'content-type': 'image/png' }, body })
    expect(gateway.toRequest(gateway.toEvent(request)).body).toEqual(body)
  })

  test('may come from the console or another stage, or be written by hand', () => {
    const event = {
      httpMethod: 'GET',
      path: '/a b?',
      headers: null,
      multiValueHeaders: null,
      queryStringParameters: { a: '1' },
      requestContext: { stage: 'dev', path: '/dev/a b?' },
    } as unknown as APIGatewayProxyEvent
    expect(gateway.toRequest(event)).toEqual({
      method: 'GET',
      path: '/a%20b%3F',
      query: 'a=1',
      headers: [],
      body: null,
    })
    expect(gateway.toRequest({} as APIGatewayProxyEvent)).toEqual(httpRequest())
  })

  test('leaves out the base path that the front end added', () => {
    const mapped = restApi({ domainName: 'api.example.com', basePath: 'v1' })
    for (const path of ['/a', '/', '//a'])
      expect(mapped.toRequest(mapped.toEvent(httpRequest({ path }))).path).toBe(path)
  })
})
