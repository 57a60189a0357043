import { describe, expect, test } from 'vitest'
import type { Answer } from '../../src/gateway/answer.ts'
import { applicationLoadBalancer } from '../../src/gateway/alb.ts'
import type { NotDelivered } from '../../src/gateway/gateway.ts'
import { httpRequest, type HttpRequest } from '../../src/http/request.ts'
import { headerValues } from './header-values.ts'

const single = applicationLoadBalancer()
const multi = single.with({ multiValueHeaders: true })

describe('events of a load balancer', () => {
  const sent = httpRequest({ path: '/a%20b', query: 'q=1&q=%zz%2B+&k', headers: { 'X-A': ['1', '2'] } })

  test('the last of repeated values in one mode, all of them in the other, never both maps', () => {
    const one = single.toEvent(sent)
    expect([one.headers!['x-a'], one.queryStringParameters]).toEqual(['2', { q: '%zz%2B+', k: '' }])
    expect('multiValueHeaders' in one || 'multiValueQueryStringParameters' in one).toBe(false)
    const all = multi.toEvent(sent)
    expect(all.multiValueHeaders!['x-a']).toEqual(['1', '2'])
    expect(all.multiValueQueryStringParameters).toEqual({ q: ['1', '%zz%2B+'], k: [''] })
    expect('headers' in all || 'queryStringParameters' in all).toBe(false)
  })

  test('no body is an empty string, no query an empty map', () => {
    expect(single.toEvent(httpRequest())).toMatchObject({ body: '', isBase64Encoded: false, queryStringParameters: {} })
    expect(single.toEvent(httpRequest()).headers).not.toHaveProperty('content-length')
  })

  test('names such as __proto__ are own keys in both modes', () => {
    const odd = httpRequest({ query: '__proto__=a&__proto__=b', headers: [['__proto__', 'h']] })
    expect(Object.entries(single.toEvent(odd).queryStringParameters!)).toEqual([['__proto__', 'b']])
    expect(Object.entries(multi.toEvent(odd).multiValueQueryStringParameters!)).toEqual([['__proto__', ['a', 'b']]])
    expect(Object.hasOwn(single.toEvent(odd).headers!, '__proto__')).toBe(true)
  })

  test('an encoded body is base64 whatever its type', () => {
    const headers = { 'content-type': 'text/plain', 'content-encoding': 'br' }
    const event = single.toEvent(httpRequest({ method: 'POST', headers, body: 'hi' }))
    expect([event.body, event.isBase64Encoded]).toEqual(['aGk=', true])
  })

  test('a health check has one header only, unless it is told not to be one', () => {
    expect(single.toEvent(httpRequest({ path: '/up', headers: { 'user-agent': 'ELB-HealthChecker/2.0' } }))).toEqual({
      requestContext: { elb: { targetGroupArn: expect.stringContaining(':targetgroup/') as string } },
      httpMethod: 'GET',
      path: '/up',
      queryStringParameters: {},
      headers: { 'user-agent': 'ELB-HealthChecker/2.0' },
      body: '',
      isBase64Encoded: false,
    })
    const told = applicationLoadBalancer({ healthCheck: false })
    expect(told.toEvent(httpRequest({ headers: { 'user-agent': 'ELB-HealthChecker/2.0' } })).headers).toHaveProperty(
      'host',
    )
  })

  test('a body beyond 1 MB and an upgrade to WebSocket are not delivered', () => {
    expect(status(() => single.toEvent(bodyOf(1_048_576)))).toBeUndefined()
    expect(status(() => single.toEvent(bodyOf(1_048_577)))).toBe(413)
    expect(status(() => single.toEvent(httpRequest({ headers: { upgrade: 'websocket' } })))).toBe(400)
  })
})

describe('answers of a load balancer', () => {
  test('only the map of its mode counts, and what the other alone holds is lost', () => {
    const headers = { 'x-a': '1' }
    const multiValueHeaders = { 'x-a': ['1'], 'x-b': ['2', '3'] }
    const one = answer({ statusCode: 200, headers, multiValueHeaders, body: '' })
    expect(headerValues(one.headers, 'x-b')).toEqual([])
    expect(one.effects).toMatchObject([{ kind: 'headers-lost', place: 'multiValueHeaders', facts: { lost: ['x-b'] } }])
    const all = answer({ statusCode: 200, headers, multiValueHeaders, body: '' }, multi)
    expect(headerValues(all.headers, 'x-b').toSorted()).toEqual(['2', '3'])
    expect(all.effects).toBeUndefined()
    expect(answer({ statusCode: 200, headers, body: '' }, multi).effects).toMatchObject([{ place: 'headers' }])
  })

  test('a number as content-length is refused, though the length is its own', () =>
    expect(answer({ statusCode: 404, headers: { 'content-length': 9 }, body: 'Not Found' }).rejection).toEqual({
      reason: 'header-value-invalid',
      place: 'headers.content-length',
      log: 'LambdaInvalidResponse',
    }))

  test('a value in the map that it does not read is not judged', () =>
    expect(answer({ statusCode: 200, headers: { a: 1 }, multiValueHeaders: {} }, multi).rejection).toBeUndefined())

  test('cookies do not arrive', () =>
    expect(answer({ statusCode: 200, cookies: ['a=1'], body: '' }).effects).toMatchObject([
      { kind: 'cookies-lost', facts: { lost: ['a=1'] }, evidence: { tier: 'reported' } },
    ]))

  test('1 MB counts the whole JSON, escapes included', () => {
    const of = (body: string) => answer({ statusCode: 200, body }).rejection?.reason
    const rest = JSON.stringify({ statusCode: 200, body: '' }).length
    expect(of('x'.repeat(1_048_576 - rest))).toBeUndefined()
    expect(of('x'.repeat(1_048_577 - rest))).toBe('response-too-large')
    expect(of('\u0001'.repeat(180_000))).toBe('response-too-large')
    const headers = { a: 'x'.repeat(1_048_576) }
    expect(answer({ statusCode: 200, headers }).rejection?.reason).toBe('response-too-large')
  })

  test('what was not told is named', () => {
    expect(single.untold).toEqual(['multiValueHeaders', 'routes'])
    expect(multi.untold).toEqual(['routes'])
    expect(() => applicationLoadBalancer({ multivalueHeaders: true } as object)).toThrow('multiValueHeaders')
  })
})

function status(deliver: () => unknown): number | undefined {
  try {
    deliver()
  } catch (error) {
    return (error as NotDelivered).answer.status
  }
  return undefined
}

function bodyOf(bytes: number): HttpRequest {
  return httpRequest({ method: 'POST', body: new Uint8Array(bytes) })
}

function answer(payload: unknown, gateway = single): Answer {
  return gateway.toResponse({ kind: 'payload', payload }, httpRequest())
}
