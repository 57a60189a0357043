import { describe, expect, test } from 'vitest'
import type { Answer } from '../../src/gateway/answer.ts'
import { httpApi } from '../../src/gateway/http-api.ts'
import { httpRequest } from '../../src/http/request.ts'
import { headerValues } from './header-values.ts'

const api = httpApi({ payloadFormat: '1.0', routes: ['ANY /{proxy+}'] })

describe('events of an HTTP API, format 1.0', () => {
  test('path is encoded, the context path and path parameters are decoded', () => {
    const event = api.toEvent(httpRequest({ path: '/a%20b' }))
    expect(event.path).toBe('/a%20b')
    expect(event.requestContext.path).toBe('/a b')
    expect(event.pathParameters).toEqual({ proxy: 'a b' })
  })

  test('empty maps are null, names keep their casing but for those of the front end', () => {
    const event = api.toEvent(httpRequest({ path: '/a', headers: { accept: '*/*', 'user-agent': 'c', cookie: 'a=1' } }))
    expect(event.queryStringParameters).toBeNull()
    expect(event.stageVariables).toBeNull()
    expect(event.body).toBeNull()
    expect(event.headers).toMatchObject({ accept: '*/*', 'User-Agent': 'c', cookie: 'a=1', 'Content-Length': '0' })
  })

  test('single-value maps hold the last value', () => {
    const event = api.toEvent(httpRequest({ path: '/a', query: 'a=1&a=2', headers: { b: ['1', '2'] } }))
    expect([event.queryStringParameters, event.multiValueQueryStringParameters]).toEqual([
      { a: '2' },
      { a: ['1', '2'] },
    ])
    expect([event.headers.b, event.multiValueHeaders.b]).toEqual(['2', ['1', '2']])
  })

  test('a Lambda authorizer’s context stands without a level between', () => {
    const told = httpApi({ payloadFormat: '1.0', authorizer: { lambda: { tenant: 't' } } })
    expect(told.toEvent(httpRequest()).requestContext.authorizer).toEqual({ tenant: 't' })
  })
})

describe('answers of an HTTP API, format 1.0', () => {
  test('the words true and false are booleans, other words are refused', () => {
    expect(flagged('True').body).toEqual(new TextEncoder().encode('hi'))
    expect(flagged('False').body).toEqual(new TextEncoder().encode('aGk='))
    expect(flagged('yes').rejection).toEqual({ reason: 'base64-flag-invalid', place: 'isBase64Encoded' })
  })

  test('of two names that differ in casing only the first arrives', () => {
    const { headers, effects } = answer({ statusCode: 200, headers: { 'x-a': '1', 'X-A': '2' }, body: '' })
    expect(headerValues(headers, 'x-a')).toEqual(['1'])
    expect(effects).toMatchObject([{ kind: 'headers-lost', place: 'headers.x-a', evidence: { tier: 'reported' } }])
  })

  test('cookies are lost unless they come as Set-Cookie too', () => {
    const cookies = ['a=1', 'b=2']
    const { effects } = answer({ statusCode: 200, cookies, headers: { 'set-cookie': 'a=1' }, body: '' })
    expect(effects).toMatchObject([{ kind: 'cookies-lost', facts: { lost: ['b=2'] } }])
  })

  test('a string among multiValueHeaders is refused', () => {
    expect(answer({ statusCode: 200, multiValueHeaders: { a: 'b' } }).rejection).toEqual({
      reason: 'multi-value-headers-invalid',
      place: 'multiValueHeaders.a',
    })
  })
})

function answer(payload: unknown): Answer {
  return api.toResponse({ kind: 'payload', payload }, httpRequest())
}

function flagged(isBase64Encoded: unknown): Answer {
  return answer({ statusCode: 200, body: 'aGk=', isBase64Encoded })
}
