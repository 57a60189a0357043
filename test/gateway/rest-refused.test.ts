import { describe, expect, test } from 'vitest'
import type { Answer } from '../../src/gateway/answer.ts'
import type { EvidenceTier } from '../../src/gateway/evidence.ts'
import type { RestApiOptions } from '../../src/gateway/rest-options.ts'
import { restApi } from '../../src/gateway/rest.ts'
import { textOf } from '../../src/http/body.ts'
import { headerValue } from '../../src/http/headers.ts'
import { httpRequest, type HttpRequestInit } from '../../src/http/request.ts'

const answerTo = (payload: unknown, options: RestApiOptions = {}, request: HttpRequestInit = {}): Answer =>
  restApi(options).toResponse({ kind: 'payload', payload }, httpRequest(request))

describe('a refused payload', () => {
  test.each<[string, unknown, string, string | undefined, EvidenceTier]>([
    ['null', null, 'no-response', undefined, 'recorded'],
    ['undefined', undefined, 'no-response', undefined, 'recorded'],
    ['a string', 'text', 'response-not-object', undefined, 'recorded'],
    ['an array', [], 'response-not-object', undefined, 'unknown'],
    ['a number', 1, 'response-not-object', undefined, 'unknown'],
    ['an unknown key', { statusCode: 200, foo: 1 }, 'unknown-key', 'foo', 'recorded'],
    ['cookies', { statusCode: 200, cookies: ['a=1'] }, 'unknown-key', 'cookies', 'reported'],
    ['a known key in another casing', { StatusCode: 200 }, 'unknown-key', 'StatusCode', 'unknown'],
    ['both, the surer one named', { StatusCode: 200, foo: 1 }, 'unknown-key', 'foo', 'recorded'],
    ['__proto__ as a key', JSON.parse('{"__proto__":{}}'), 'unknown-key', '__proto__', 'recorded'],
    ['status 0', { statusCode: 0 }, 'status-code-invalid', 'statusCode', 'recorded'],
    ['a word as status', { statusCode: 'test' }, 'status-code-invalid', 'statusCode', 'recorded'],
    ['status -1', { statusCode: -1 }, 'status-code-invalid', 'statusCode', 'unknown'],
    ['status 99', { statusCode: 99 }, 'status-code-invalid', 'statusCode', 'unknown'],
    ['status "0"', { statusCode: '0' }, 'status-code-invalid', 'statusCode', 'unknown'],
    ['status "2e2"', { statusCode: '2e2' }, 'status-code-invalid', 'statusCode', 'unknown'],
    ['status ""', { statusCode: '' }, 'status-code-invalid', 'statusCode', 'unknown'],
    ['status true', { statusCode: true }, 'status-code-invalid', 'statusCode', 'unknown'],
    ['headers as an array', { statusCode: 200, headers: [] }, 'headers-invalid', 'headers', 'reported'],
    ['headers as text', { statusCode: 200, headers: 'a: b' }, 'headers-invalid', 'headers', 'unknown'],
    [
      'an array in headers',
      { headers: { 'Set-Cookie': ['a'] } },
      'header-value-invalid',
      'headers.set-cookie',
      'reported',
    ],
    ['an object in headers', { headers: { a: {} } }, 'header-value-invalid', 'headers.a', 'unknown'],
    [
      'text in multiValueHeaders',
      { multiValueHeaders: { A: 'b' } },
      'multi-value-headers-invalid',
      'multiValueHeaders.a',
      'recorded',
    ],
    [
      'a number in multiValueHeaders',
      { multiValueHeaders: { a: 1 } },
      'multi-value-headers-invalid',
      'multiValueHeaders.a',
      'unknown',
    ],
    [
      'an object in a list',
      { multiValueHeaders: { a: [{}] } },
      'multi-value-headers-invalid',
      'multiValueHeaders.a',
      'unknown',
    ],
    [
      'multiValueHeaders as an array',
      { multiValueHeaders: [] },
      'multi-value-headers-invalid',
      'multiValueHeaders',
      'unknown',
    ],
    ['an object as body', { statusCode: 500, body: { a: 1 } }, 'body-not-string', 'body', 'recorded'],
    ['an array as body', { statusCode: 200, body: [] }, 'body-not-string', 'body', 'unknown'],
    ['a word as base64 flag', { isBase64Encoded: 'yes' }, 'base64-flag-invalid', 'isBase64Encoded', 'documented'],
    ['a number as base64 flag', { isBase64Encoded: 1 }, 'base64-flag-invalid', 'isBase64Encoded', 'documented'],
    ['an object as base64 flag', { isBase64Encoded: {} }, 'base64-flag-invalid', 'isBase64Encoded', 'unknown'],
    [
      'a wrong alias beside a right flag',
      { isBase64Encoded: true, base64Encoded: 'x' },
      'base64-flag-invalid',
      'base64Encoded',
      'documented',
    ],
  ])('%s gives 502, its place and how sure that is', (_, payload, reason, place, tier) => {
    const answer = answerTo(payload)
    expect(answer.status).toBe(502)
    expect(textOf(answer.body)).toBe('{"message": "Internal server error"}')
    expect(headerValue(answer.headers, 'x-amzn-errortype')).toBe('InternalServerErrorException')
    expect(headerValue(answer.headers, 'content-length')).toBe('36')
    expect(headerValue(answer.headers, 'x-amzn-trace-id')).toBeUndefined()
    expect(answer.rejection).toEqual({
      reason,
      ...(place !== undefined && { place }),
      log: 'Execution failed due to configuration error: Malformed Lambda proxy response',
    })
    expect(answer.evidence.tier).toBe(tier)
  })

  test('is refused for the first of several faults, in the order of the fields', () => {
    const wrong = { isBase64Encoded: 1, body: {}, multiValueHeaders: { a: 'b' }, headers: [], statusCode: 0, foo: 1 }
    const reasons: (string | undefined)[] = []
    const rest: Record<string, unknown> = { ...wrong }
    for (const key of Object.keys(wrong).toReversed()) {
      reasons.push(answerTo(rest).rejection?.reason)
      delete rest[key]
    }
    expect(reasons).toEqual([
      'unknown-key',
      'status-code-invalid',
      'headers-invalid',
      'multi-value-headers-invalid',
      'body-not-string',
      'base64-flag-invalid',
    ])
    expect(answerTo(rest).rejection).toBeUndefined()
  })
})
