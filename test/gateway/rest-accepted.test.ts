import { describe, expect, test } from 'vitest'
import type { Answer } from '../../src/gateway/answer.ts'
import type { EvidenceTier } from '../../src/gateway/evidence.ts'
import type { RestApiOptions } from '../../src/gateway/rest-options.ts'
import { restApi } from '../../src/gateway/rest.ts'
import { headerValue } from '../../src/http/headers.ts'
import { httpRequest, type HttpRequestInit } from '../../src/http/request.ts'
import { headerValues } from './header-values.ts'

const answerTo = (payload: unknown, options: RestApiOptions = {}, request: HttpRequestInit = {}): Answer =>
  restApi(options).toResponse({ kind: 'payload', payload }, httpRequest(request))
const effectsOf = ({ effects }: Answer): [string, string, EvidenceTier][] =>
  (effects ?? []).map(({ kind, place, evidence }) => [kind, place, evidence.tier])

const typeOf = (payload: unknown) => headerValues(answerTo(payload).headers, 'content-type')
const sized = (bytes: number) => answerTo({ statusCode: 200, headers: { a: 'x'.repeat(bytes - 5) } })
const names = (options: RestApiOptions) => answerTo({ statusCode: 200 }, options).headers.map(([name]) => name)

describe('an accepted payload', () => {
  test.each<[string, unknown, number, [string, string, EvidenceTier][]]>([
    ['nothing but a status', { statusCode: 204 }, 204, []],
    ['{}', {}, 200, [['status-code-missing', 'statusCode', 'recorded']]],
    ['null maps', { statusCode: 200, headers: null, multiValueHeaders: null }, 200, []],
    ['a boolean header', { statusCode: 200, headers: { a: true } }, 200, []],
    ['a 500 of its own', { statusCode: 500, body: '{}' }, 500, []],
    ['a numeric string', { statusCode: '201' }, 201, [['status-code-coerced', 'statusCode', 'recorded']]],
    ['status null', { statusCode: null }, 200, [['not-established', 'statusCode', 'unknown']]],
    ['status 200.5', { statusCode: 200.5 }, 200, [['not-established', 'statusCode', 'unknown']]],
    ['status 600', { statusCode: 600 }, 600, [['not-established', 'statusCode', 'unknown']]],
    ['status 599', { statusCode: 599 }, 599, []],
    ['status 101', { statusCode: 101 }, 101, [['not-established', 'statusCode', 'unknown']]],
    ['a number header', { statusCode: 200, headers: { A: 1 } }, 200, [['not-established', 'headers.a', 'unknown']]],
    ['a null header', { statusCode: 200, headers: { A: null } }, 200, [['not-established', 'headers.a', 'unknown']]],
    [
      'two casings',
      { statusCode: 200, headers: { a: '1', A: '2' } },
      200,
      [['not-established', 'headers.a', 'unknown']],
    ],
    [
      'an empty list',
      { statusCode: 200, multiValueHeaders: { A: [] } },
      200,
      [['not-established', 'multiValueHeaders.a', 'unknown']],
    ],
    [
      'a boolean in a list',
      { statusCode: 200, multiValueHeaders: { a: [true] } },
      200,
      [['not-established', 'multiValueHeaders.a', 'unknown']],
    ],
    ['body null', { statusCode: 200, body: null }, 200, [['not-established', 'body', 'unknown']]],
    ['a number as body', { statusCode: 200, body: 5 }, 200, [['not-established', 'body', 'unknown']]],
    ['flag null', { statusCode: 200, isBase64Encoded: null }, 200, [['not-established', 'isBase64Encoded', 'unknown']]],
    ['flag "False"', { statusCode: 200, body: 'YQ==', isBase64Encoded: 'False' }, 200, []],
    ['204 with a body', { statusCode: 204, body: 'x' }, 204, [['body-dropped', 'body', 'unknown']]],
    ['204 with an empty body', { statusCode: 204, body: '' }, 204, []],
  ])('%s keeps its status, and what is noteworthy is noted', (_, payload, status, effects) => {
    const answer = answerTo(payload)
    expect(answer.rejection).toBeUndefined()
    expect(answer.status).toBe(status)
    expect(effectsOf(answer)).toEqual(effects)
    expect(answer.evidence.tier).toBe('recorded')
  })

  test('gets application/json unless it says otherwise, whatever the casing', () => {
    expect(typeOf({ statusCode: 200, body: 'Hello' })).toEqual(['application/json'])
    expect(typeOf({ statusCode: 200, headers: { 'content-TYPE': 'text/plain' } })).toEqual(['text/plain'])
    expect(typeOf({ statusCode: 200, multiValueHeaders: { 'content-type': ['a/b'] } })).toEqual(['a/b'])
    expect(typeOf({ statusCode: 200, headers: { 'Content-Type': null } })).toEqual([])
  })

  test('merges its maps: multi-values first, their casing, equal pairs once', () => {
    const { headers } = answerTo({
      statusCode: 200,
      headers: { 'x-a': '3', 'X-B': 'same', 'X-C': 'c' },
      multiValueHeaders: { 'X-A': ['1', '2'], 'x-b': ['same'] },
    })
    expect(headers.filter(([name]) => /^x-[abc]$/i.test(name))).toEqual([
      ['X-A', '1'],
      ['X-A', '2'],
      ['X-A', '3'],
      ['x-b', 'same'],
      ['X-C', 'c'],
    ])
  })

  test('loses no casing variant of a list', () => {
    const multiValueHeaders = { 'Set-Cookie': ['a', 'b'], 'set-cookie': ['c'], 'SET-COOKIE': ['d'] }
    expect(headerValues(answerTo({ statusCode: 200, multiValueHeaders }).headers, 'set-cookie')).toEqual([
      'a',
      'b',
      'c',
      'd',
    ])
  })

  test('has reserved headers remapped in its own casing, or dropped; the others pass', () => {
    const { headers } = answerTo({
      statusCode: 401,
      headers: {
        'content-length': '99',
        Date: 'yesterday',
        'WWW-Authenticate': 'Basic',
        'Transfer-Encoding': 'chunked',
        Via: 'me',
        'Cache-Control': 'no-store',
      },
      body: 'né',
    })
    expect(headerValue(headers, 'x-amzn-remapped-content-length')).toBe('99')
    expect(headerValues(headers, 'content-length')).toEqual(['3'])
    expect(headers.map(([name]) => name)).toContain('x-amzn-Remapped-content-length')
    expect(headers.map(([name]) => name)).toContain('x-amzn-Remapped-WWW-Authenticate')
    expect(headerValues(headers, 'date')).not.toContain('yesterday')
    expect(headerValue(headers, 'www-authenticate')).toBeUndefined()
    expect(headerValue(headers, 'transfer-encoding')).toBeUndefined()
    expect(headerValue(headers, 'via')).toBeUndefined()
    expect(headerValue(headers, 'cache-control')).toBe('no-store')
  })

  test('shows the console its headers as they are, without a default type', () => {
    const { headers } = answerTo({ statusCode: 200, headers: { connection: 'close' } }, { tier: 'console' })
    expect(headers.map(([name]) => name)).toEqual(['connection', 'X-Amzn-Trace-Id'])
  })

  test('is told when its headers are too large, one byte past the quota and not before', () => {
    expect(effectsOf(sized(10_240))).toEqual([])
    expect(effectsOf(sized(10_241))).toEqual([['headers-too-large', 'headers', 'documented']])
  })

  test('gives no body to HEAD', () => {
    const answer = answerTo({ statusCode: 200, body: 'text' }, {}, { method: 'HEAD' })
    expect(answer.body).toHaveLength(0)
    expect(headerValue(answer.headers, 'content-length')).toBe('4')
    expect(answer.effects).toBeUndefined()
  })

  test('carries what CloudFront adds on edge APIs only', () => {
    expect(names({ endpointType: 'EDGE' })).toContain('X-Amz-Cf-Id')
    expect(names({})).not.toContain('X-Amz-Cf-Id')
  })
})
