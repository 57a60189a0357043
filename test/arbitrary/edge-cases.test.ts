import { describe, expect, it } from 'vitest'
import { textOf } from '../../src/http/body.ts'
import type { HeaderLine } from '../../src/http/headers.ts'
import { headerValue } from '../../src/http/headers.ts'
import { restApi } from '../../src/gateway/rest.ts'
import type { HttpRequest } from '../../src/http/request.ts'
import { albEvent } from '../../src/arbitrary/alb-event.ts'
import { functionUrlEvent } from '../../src/arbitrary/function-url-event.ts'
import { httpApiEvent } from '../../src/arbitrary/http-api-event.ts'
import { restApiEvent } from '../../src/arbitrary/rest-api-event.ts'
import { edgeCaseBody } from '../../src/arbitrary/body.ts'
import type { Body } from '../../src/arbitrary/bodies.ts'
import { edgeCaseHeaders } from '../../src/arbitrary/headers.ts'
import { edgeCasePath } from '../../src/arbitrary/path.ts'
import { edgeCaseQuery } from '../../src/arbitrary/query.ts'
import { weightOf, weightOfText } from '../../src/arbitrary/weight.ts'
import { obeysTheLaws } from '../laws/arbitrary-laws.ts'
import { illegality } from '../laws/legal.ts'

const gateway = restApi()
const base: HttpRequest = { method: 'GET', path: '/', query: '', headers: [], body: null }
const matches = (pattern: RegExp) => (text: string) => pattern.test(text)

const has = (name: string, pattern: RegExp) => (lines: readonly HeaderLine[]) =>
  lines.some(([own, value]) => own.toLowerCase() === name && pattern.test(value))
const text = (pattern: RegExp) => (body: Body) => pattern.test(textOf(body.bytes))
const asRequest = ({ contentType, bytes }: Body): HttpRequest => ({
  ...base,
  method: 'POST',
  headers: contentType === undefined ? [] : [['content-type', contentType]],
  body: bytes,
})

describe('paths that handlers get wrong', () => {
  obeysTheLaws({
    make: () => edgeCasePath(),
    illegality: (path) => illegality({ ...base, path }, gateway),
    size: weightOfText,
    corners: {
      'an escaped slash': matches(/%2F/),
      'an escaped percent': matches(/%25/),
      'an escaped hash': matches(/%23/),
      'an escaped question mark': matches(/%3F/),
      'two escapes deep': matches(/%252F/),
      'a space': matches(/%20/),
      'non-ASCII': matches(/%E2%98%95/),
      'escapes in lower case': matches(/%c3%a9/),
      'a plus': matches(/\+/),
      'a semicolon': matches(/;/),
      'an at sign': matches(/@/),
      'a comma': matches(/,/),
      'a trailing slash': matches(/.\/$/),
      'two slashes at the start': matches(/^\/\//),
      'two slashes within': matches(/[^/]\/\//),
      'a very long path': ({ length }) => length > 900,
      'a key of every object': matches(/__proto__/),
    },
  })

  describe('on routes', () => {
    const routes = ['GET /users/{id}/posts', 'POST /files/{proxy+}']
    obeysTheLaws({
      make: () => edgeCasePath({ routes }),
      illegality: (path) => {
        const served = restApi({ routes })
        return /^\/+users/.test(path)
          ? illegality({ ...base, path }, served)
          : illegality({ ...base, method: 'POST', path }, served)
      },
      size: weightOfText,
      corners: {
        'odd parameters': matches(/^\/users\/%25\/posts$/),
        'several segments': matches(/^\/files\/.+\/.+\/.+/),
      },
    })
  })
})

describe('queries that handlers get wrong', () => {
  obeysTheLaws({
    make: () => edgeCaseQuery(),
    illegality: (query) => illegality({ ...base, query }, gateway),
    size: weightOfText,
    within: 4_000,
    corners: {
      'an empty value': matches(/^a=$/),
      'a repeated key': matches(/^a=1&a=2$/),
      brackets: matches(/\[\]=/),
      'a key of every object': matches(/__proto__=/),
      constructor: matches(/constructor=/),
      toString: matches(/toString=/),
      'a plus': matches(/=a\+b/),
      'an encoded plus': matches(/%2B/),
      'an encoded ampersand': matches(/=%26/),
      'an encoded equals sign': matches(/=%3D/),
      'an encoded hash': matches(/=%23/),
      'an encoded percent': matches(/=%25(&|$)/),
      commas: matches(/=a,b/),
      'a long value': ({ length }) => length > 1_500,
    },
  })

  describe('behind a load balancer', () => {
    obeysTheLaws({
      make: () => edgeCaseQuery({ gateway: 'alb', queryPairs: { max: 3 } }),
      illegality: (query) => (query.split('&').length > 3 ? 'too many pairs' : undefined),
      size: weightOfText,
      corners: { 'a malformed percent': matches(/=%%URL%%/), 'bytes that are not UTF-8': matches(/=%ff/) },
    })
  })

  it('keep what is not known to be delivered for the hostile tier', () => {
    const hostile = { gateway: 'rest', tier: 'hostile' } as const
    expect(edgeCaseQuery(hostile).canShrinkWithoutContext('a=%zz')).toBe(true)
    expect(edgeCaseQuery().canShrinkWithoutContext('a=%zz')).toBe(false)
  })
})

describe('headers that handlers get wrong', () => {
  obeysTheLaws<readonly HeaderLine[]>({
    make: () => edgeCaseHeaders(),
    illegality: (headers) => illegality({ ...base, headers }, gateway),
    size: (headers) => weightOf({ ...base, headers }),
    within: 5_000,
    corners: {
      'a repeated header': (lines) => lines.filter(([name]) => name === 'x-custom').length === 2,
      'the casing of the client': (lines) => lines.some(([name]) => name === 'X-CUSTOM'),
      'Latin-1': has('x-custom', /\u00e9/),
      'a long value': has('x-custom', /x{3000}/),
      'a type without a boundary': has('content-type', /^multipart\/form-data$/),
      'a type that is no type': (lines) => lines.some(([, value]) => value === ';;;'),
      'a charset': has('content-type', /charset=utf-16/),
      'a malformed cookie': has('cookie', /^a=100%$/),
      'a large cookie': (lines) =>
        lines.some(([name, { length }]) => name.toLowerCase() === 'cookie' && length > 3_000),
      'a broken token': has('authorization', /^Bearer a\.b\.c$|broken/),
      'malformed basic credentials': (lines) => lines.some(([, value]) => value === 'Basic !!!'),
      'a wrong scheme': (lines) => lines.some(([, value]) => value.startsWith('Digest')),
      'a preflight': has('access-control-request-headers', /./),
      'a list of types': has('accept', /,\*\/\*;q=0\.8/),
    },
  })
})

describe('bodies that handlers get wrong', () => {
  obeysTheLaws<Body>({
    make: () => edgeCaseBody(),
    illegality: (body) => illegality(asRequest(body), gateway),
    size: (body) => weightOf(asRequest(body)),
    corners: {
      'none at all': ({ bytes }) => bytes === null,
      'an empty one': ({ bytes }) => bytes?.length === 0,
      null: text(/^null$/),
      'an empty list': text(/^\[\]$/),
      zero: text(/^0$/),
      'an empty string': text(/^""$/),
      'deep nesting': text(/^\[{200}/),
      __proto__: text(/"__proto__"/),
      'a huge number': text(/1e400/),
      'broken JSON': text(/^\{"a":$/),
      'a form': ({ contentType }) => contentType === 'application/x-www-form-urlencoded',
      'a truncated multipart': text(/^--x$/),
      'a byte order mark': text(/^\ufeff/),
      'a body without a type': ({ contentType, bytes }) => contentType === undefined && bytes !== null,
    },
  })

  it('includes bytes that are not text where they are delivered', () => {
    const body: Body = { contentType: 'application/octet-stream', bytes: Uint8Array.of(0xff) }
    expect(edgeCaseBody({ gateway: 'http-v2' }).canShrinkWithoutContext(body)).toBe(true)
    expect(edgeCaseBody({ gateway: 'rest' }).canShrinkWithoutContext(body)).toBe(false)
    expect(headerValue(asRequest(body).headers, 'Content-Type')).toBe('application/octet-stream')
  })
})

describe('misuse', () => {
  it('names options that an edge case does not take', () => {
    expect(() => edgeCaseQuery({ routes: ['GET /'] } as object)).toThrow(/edgeCaseQuery.*unknown option 'routes'/)
  })

  it('names the arbitrary of events that was called, and whose option it is', () => {
    expect(() => albEvent({ multiValueHeaders: true } as object)).toThrow(
      "albEvent(): 'multiValueHeaders' is an option of the front end; use gateway: applicationLoadBalancer({ multiValueHeaders: true })",
    )
    expect(() => restApiEvent({ stage: 'live' } as object)).toThrow(
      'restApiEvent(): \'stage\' is an option of the front end; use gateway: restApi({ stage: "live" })',
    )
    expect(() => httpApiEvent({ metods: ['GET'] } as object)).toThrow(
      "httpApiEvent(): unknown option 'metods'; did you mean 'methods'?",
    )
    expect(() => functionUrlEvent(5 as never)).toThrow('functionUrlEvent(): options must be an object; got 5')
  })
})
