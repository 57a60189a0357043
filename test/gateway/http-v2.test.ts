import { describe, expect, test } from 'vitest'
import { NotDelivered } from '../../src/gateway/gateway.ts'
import { httpApi } from '../../src/gateway/http-api.ts'
import type { Answer } from '../../src/gateway/answer.ts'
import { textOf } from '../../src/http/body.ts'
import { httpRequest, type HttpRequest } from '../../src/http/request.ts'
import { headerValues } from './header-values.ts'

function refusal(deliver: () => unknown): Answer {
  try {
    deliver()
  } catch (error) {
    if (error instanceof NotDelivered) return error.answer
    throw error
  }
  throw new Error('was delivered')
}

describe('events of an HTTP API, format 2.0', () => {
  test('keys without content are absent, and the same request gives the same event', () => {
    const api = httpApi()
    const event = api.toEvent(httpRequest())
    for (const key of ['body', 'cookies', 'queryStringParameters', 'pathParameters', 'stageVariables'])
      expect(key in event, key).toBe(false)
    expect(event.headers['content-length']).toBe('0')
    expect(api.toEvent(httpRequest())).toEqual(event)
    expect(api.toEvent(httpRequest({ path: '/b' })).requestContext.requestId).not.toBe(event.requestContext.requestId)
  })

  test('paths are decoded and start with a named stage', () => {
    const event = httpApi({ stage: 'beta' }).toEvent(httpRequest({ path: '/a%20b%3Fc' }))
    expect(event.rawPath).toBe('/beta/a b?c')
    expect(event.requestContext.http.path).toBe('/beta/a b?c')
  })

  test('cookies leave the headers, whatever their name looks like', () => {
    const event = httpApi().toEvent(httpRequest({ headers: { Cookie: 'a=1; __proto__=2', constructor: 'c' } }))
    expect(event.cookies).toEqual(['a=1', '__proto__=2'])
    expect(event.headers.cookie).toBeUndefined()
    expect(event.headers.constructor).toBe('c')
  })

  test('query names such as __proto__ are own keys', () => {
    const event = httpApi().toEvent(httpRequest({ query: '__proto__=a&__proto__=b&toString=c' }))
    expect(Object.entries(event.queryStringParameters!)).toEqual([
      ['__proto__', 'a,b'],
      ['toString', 'c'],
    ])
  })

  test('a form is base64, a text is not', () => {
    expect(httpApi().toEvent(typed('application/x-www-form-urlencoded'))).toMatchObject({
      body: 'YT0x',
      isBase64Encoded: true,
    })
    expect(httpApi().toEvent(typed('Application/JSON; charset=utf-8'))).toMatchObject({
      body: 'a=1',
      isBase64Encoded: false,
    })
  })

  test('claims of a JWT are strings', () => {
    const api = httpApi({ authorizer: { jwt: { claims: { sub: 'u', n: 1, roles: ['a', 'b'], no: null } } } })
    expect(api.toEvent(httpRequest()).requestContext).toMatchObject({
      authorizer: { jwt: { claims: { sub: 'u', n: '1', roles: '[a b]' }, scopes: null } },
    })
    expect(api.untold).toEqual(['routes', 'stageVariables'])
  })

  test('what it answers itself is not delivered', () => {
    const api = httpApi({ routes: ['GET /a'], cors: { allowOrigins: ['*'], allowMethods: ['GET'] } })
    const none = refusal(() => api.toEvent(httpRequest({ path: '/b' })))
    expect([none.status, textOf(none.body)]).toEqual([404, '{"message":"Not Found"}'])
    expect(refusal(() => api.toEvent(httpRequest({ headers: { a: 'x'.repeat(10_300) } })))).toMatchObject({
      status: 431,
      evidence: { tier: 'unknown' },
    })
    const preflight = { origin: 'https://a.example', 'access-control-request-method': 'GET' }
    const options = refusal(() => api.toEvent(httpRequest({ method: 'OPTIONS', path: '/a', headers: preflight })))
    expect(headerValues(options.headers, 'access-control-allow-origin')).toEqual(['*'])
    const large = httpRequest({ method: 'POST', body: new Uint8Array(5_000_000) })
    expect(refusal(() => httpApi().toEvent(large)).status).toBe(413)
  })
})

describe('answers of an HTTP API, format 2.0', () => {
  test('an envelope without statusCode is the body, and that is noted', () => {
    const { effects, body } = answer({ headers: { a: 'b' }, body: 'x' })
    expect(textOf(body)).toBe('{"headers":{"a":"b"},"body":"x"}')
    expect(effects).toMatchObject([{ kind: 'response-inferred', facts: { keys: ['headers', 'body'] } }])
    expect(answer({ status: 200, type: 'text/plain', body: 'x' }).effects).toMatchObject([
      { facts: { keys: ['body'] } },
    ])
  })

  test.each<[object]>([
    [{ message: 'hi' }],
    [{ from: 'a@example.com', subject: 'hi', body: 'text' }],
    [{ headers: ['name', 'n'], rows: [] }],
    [{ cakes: 3, cookies: 12 }],
    [{ constructor: 'a', toString: 'b' }],
  ])('data is no envelope, whatever its keys: %j', (payload) => {
    expect(answer(payload).effects).toBeUndefined()
  })

  test('multiValueHeaders are lost only where headers and cookies do not hold the same', () => {
    const multiValueHeaders = { 'Set-Cookie': ['a=1'], 'x-a': ['1'] }
    const kept = { statusCode: 200, headers: { 'X-A': '1' }, cookies: ['a=1'], multiValueHeaders }
    expect(answer(kept).effects).toBeUndefined()
    expect(answer({ ...kept, cookies: [] }).effects).toMatchObject([
      { kind: 'headers-lost', place: 'multiValueHeaders', facts: { lost: ['set-cookie'] } },
    ])
  })

  test('a numeric content-length is the front end’s own affair, any other number is not established', () => {
    expect(answer({ statusCode: 404, headers: { 'content-length': 9 }, body: 'Not Found' }).effects).toBeUndefined()
    expect(answer({ statusCode: 404, headers: { 'x-count': 9 } }).effects).toMatchObject([
      { kind: 'not-established', place: 'headers.x-count' },
    ])
  })

  test('configured CORS replaces the headers of the function', () => {
    const api = httpApi({ cors: { allowOrigins: ['https://a.example'] } })
    const { headers } = answer({ statusCode: 200, headers: { 'access-control-allow-origin': '*' }, body: '' }, api)
    expect(headerValues(headers, 'access-control-allow-origin')).toEqual(['https://a.example'])
  })

  test('base64 that is none is refused, base64 without padding is not established', () => {
    expect(encoded('no base64!').rejection).toEqual({ reason: 'body-not-base64', place: 'body' })
    expect(encoded('aGk').effects).toMatchObject([{ kind: 'not-established', place: 'body' }])
  })
})

describe('options of an HTTP API', () => {
  test('unknown and impossible ones are refused', () => {
    expect(() => httpApi({ stages: 'a' } as object)).toThrow("unknown option 'stages'; did you mean 'stage'?")
    expect(() => httpApi({ payloadFormat: '3.0' as '2.0' })).toThrow(`payloadFormat must be '2.0' or '1.0'; got "3.0"`)
    expect(() => httpApi({ authorizer: { claims: {} } as never })).toThrow('authorizer must be one of')
  })

  test('with changes some and keeps the others', () => {
    const api = httpApi({ payloadFormat: '1.0', stage: 'beta' }).with({ stageVariables: { a: 'b' } })
    expect(api.toEvent(httpRequest())).toMatchObject({ version: '1.0', stageVariables: { a: 'b' }, path: '/beta/' })
  })
})

function typed(type: string): HttpRequest {
  return httpRequest({ method: 'POST', headers: { 'content-type': type }, body: 'a=1' })
}

function answer(payload: unknown, api = httpApi()): Answer {
  return api.toResponse({ kind: 'payload', payload }, httpRequest({ headers: { origin: 'https://a.example' } }))
}

function encoded(body: string): Answer {
  return answer({ statusCode: 200, body, isBase64Encoded: true })
}
