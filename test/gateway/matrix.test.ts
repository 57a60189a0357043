import { describe, expect, test } from 'vitest'
import { applicationLoadBalancer } from '../../src/gateway/alb.ts'
import { functionUrl } from '../../src/gateway/function-url.ts'
import type { Gateway } from '../../src/gateway/gateway.ts'
import { httpApi } from '../../src/gateway/http-api.ts'
import { matrixOutcomeRows, matrixRows } from '../../src/gateway/matrix.ts'
import type { Outcome } from '../../src/gateway/outcome.ts'
import { restApi } from '../../src/gateway/rest.ts'
import { textOf } from '../../src/http/body.ts'
import { httpRequest } from '../../src/http/request.ts'
import { headerValues } from './header-values.ts'

const gateways: readonly Gateway[] = [
  restApi() as Gateway,
  httpApi() as Gateway,
  httpApi({ payloadFormat: '1.0' }) as Gateway,
  functionUrl() as Gateway,
  applicationLoadBalancer({ multiValueHeaders: false }) as Gateway,
]

type Cells = readonly [rest: string, v2: string, v1: string, functionUrl: string, alb: string]

/** Status, reason where refused, tier: in the order of `gateways`. */
const payloads: Readonly<Record<string, Cells>> = {
  '{ statusCode: 200, body: "x" }': ['200 recorded', '200 recorded', '200 recorded', '200 recorded', '200 documented'],
  '{ statusCode: 200 }': ['200 recorded', '200 unknown', '200 unknown', '200 unknown', '200 reported'],
  '{}': [
    '200 recorded',
    '200 documented',
    '500 status-code-missing documented',
    '200 recorded',
    '502 status-code-missing reported',
  ],
  '{ message: "hi" }': [
    '502 unknown-key recorded',
    '200 documented',
    '500 status-code-missing documented',
    '200 recorded',
    '502 status-code-missing reported',
  ],
  '{ body: "x" }': [
    '200 recorded',
    '200 documented',
    '500 status-code-missing documented',
    '200 recorded',
    '502 status-code-missing reported',
  ],
  '"hello"': [
    '502 response-not-object recorded',
    '200 documented',
    '500 response-not-object documented',
    '200 recorded',
    '502 response-not-object unknown',
  ],
  '3': [
    '502 response-not-object unknown',
    '200 unknown',
    '500 response-not-object unknown',
    '200 recorded',
    '502 response-not-object unknown',
  ],
  true: [
    '502 response-not-object unknown',
    '200 unknown',
    '500 response-not-object unknown',
    '200 recorded',
    '502 response-not-object unknown',
  ],
  '["a"]': [
    '502 response-not-object unknown',
    '200 unknown',
    '500 response-not-object unknown',
    '200 recorded',
    '502 response-not-object unknown',
  ],
  null: [
    '502 no-response recorded',
    '200 unknown',
    '500 no-response unknown',
    '200 unknown',
    '502 no-response unknown',
  ],
  '{ statusCode: 200, body: { a: 1 } }': [
    '502 body-not-string recorded',
    '500 body-not-string documented',
    '500 body-not-string unknown',
    '200 recorded',
    '502 body-not-string unknown',
  ],
  '{ statusCode: 200, headers: null, body: "x" }': [
    '200 recorded',
    '200 recorded',
    '200 recorded',
    '200 unknown',
    '502 headers-invalid reported',
  ],
  '{ statusCode: 200, multiValueHeaders: null, body: "x" }': [
    '200 recorded',
    '200 recorded',
    '200 recorded',
    '200 recorded',
    '502 multi-value-headers-invalid reported',
  ],
  '{ statusCode: 200, body: null }': [
    '200 recorded',
    '200 unknown',
    '200 unknown',
    '200 unknown',
    '502 body-not-string documented',
  ],
  '{ statusCode: 200, headers: { a: ["1", "2"] }, body: "x" }': [
    '502 header-value-invalid reported',
    '500 header-value-invalid reported',
    '500 header-value-invalid unknown',
    '502 header-value-invalid unknown',
    '502 header-value-invalid unknown',
  ],
  '{ statusCode: 200, headers: { a: 1 }, body: "x" }': [
    '200 recorded',
    '200 unknown',
    '500 header-value-invalid unknown',
    '200 unknown',
    '502 header-value-invalid reported',
  ],
  '{ statusCode: 200, headers: { a: true }, body: "x" }': [
    '200 recorded',
    '200 unknown',
    '500 header-value-invalid unknown',
    '200 unknown',
    '502 header-value-invalid reported',
  ],
  '{ statusCode: "418", body: "x" }': [
    '418 recorded',
    '418 unknown',
    '418 unknown',
    '418 recorded',
    '502 status-code-invalid reported',
  ],
  '{ statusCode: "test", body: "x" }': [
    '502 status-code-invalid recorded',
    '500 status-code-invalid unknown',
    '500 status-code-invalid unknown',
    '502 status-code-invalid unknown',
    '502 status-code-invalid unknown',
  ],
  '{ statusCode: 0, body: "x" }': [
    '502 status-code-invalid recorded',
    '500 status-code-invalid recorded',
    '500 status-code-invalid recorded',
    '502 status-code-invalid unknown',
    '502 status-code-invalid unknown',
  ],
  '{ statusCode: 200, multiValueHeaders: { a: ["1", "2"] }, body: "x" }': [
    '200 recorded',
    '200 documented',
    '200 recorded',
    '200 reported',
    '200 documented',
  ],
  '{ statusCode: 200, cookies: ["a=1"], body: "x" }': [
    '502 unknown-key reported',
    '200 documented',
    '200 unknown',
    '200 documented',
    '200 reported',
  ],
  '{ statusCode: 200, foo: 1, body: "x" }': [
    '502 unknown-key recorded',
    '200 documented',
    '200 documented',
    '200 unknown',
    '200 reported',
  ],
  '{ statusCode: 200, body: "aGk=", isBase64Encoded: true }': [
    '200 recorded',
    '200 recorded',
    '200 recorded',
    '200 documented',
    '200 documented',
  ],
}

const outcomes: Readonly<Record<string, Cells>> = {
  'the handler throws': [
    '502 function-error recorded',
    '500 function-error reported',
    '500 function-error reported',
    '502 function-error recorded',
    '502 function-error documented',
  ],
  'the function times out': [
    '502 function-error recorded',
    '500 function-error unknown',
    '500 function-error unknown',
    '502 function-error unknown',
    '502 function-error documented',
  ],
  'the payload is larger than 6,291,556 bytes': [
    '502 function-error recorded',
    '500 function-error reported',
    '500 function-error unknown',
    '502 function-error unknown',
    '502 function-error documented',
  ],
  'the integration times out': [
    '504 not-invoked recorded',
    '503 not-invoked reported',
    '503 not-invoked reported',
    '502 not-invoked unknown',
    '502 not-invoked unknown',
  ],
  'Lambda throttles': [
    '500 not-invoked recorded',
    '500 not-invoked unknown',
    '500 not-invoked unknown',
    '429 not-invoked documented',
    '502 not-invoked documented',
  ],
  'the front end may not call the function': [
    '500 not-invoked recorded',
    '500 not-invoked unknown',
    '500 not-invoked unknown',
    '403 not-invoked recorded',
    '502 not-invoked unknown',
  ],
}

describe('what each front end makes of a payload, and how sure that is', () => {
  test('every payload of the table is listed here', () =>
    expect(matrixRows.map(({ label }) => label).toSorted()).toEqual(Object.keys(payloads).toSorted()))

  test.each(matrixRows)('$label', ({ label, payload }) =>
    expect(cells({ kind: 'payload', payload })).toEqual(payloads[label]),
  )

  test('the label of a row is its payload', () => {
    for (const { label, payload } of matrixRows)
      expect(JSON.parse(label.replace(/(\w+):/g, '"$1":')), label).toEqual(payload)
  })
})

describe('what each front end makes of a failure, and how sure that is', () => {
  test('every outcome of the table is listed here', () =>
    expect(matrixOutcomeRows.map(({ label }) => label).toSorted()).toEqual(Object.keys(outcomes).toSorted()))

  test.each(matrixOutcomeRows)('$label', ({ label, outcome }) => expect(cells(outcome)).toEqual(outcomes[label]))
})

describe('the bodies and types that front ends differ in', () => {
  const [rest, v2, v1, url, alb] = gateways as [Gateway, Gateway, Gateway, Gateway, Gateway]

  test('a body without content type is text/plain on HTTP APIs and JSON on REST and Function URLs', () => {
    const outcome: Outcome = { kind: 'payload', payload: { statusCode: 200, body: 'x' } }
    const types = gateways.map((gateway) =>
      headerValues(gateway.toResponse(outcome, httpRequest()).headers, 'content-type'),
    )
    const text = ['text/plain; charset=utf-8']
    expect(types).toEqual([['application/json'], text, text, ['application/json'], []])
  })

  test('each has its own words for a function error', () => {
    const outcome: Outcome = { kind: 'function-error', payload: { errorType: 'Error', errorMessage: 'no' } }
    const body = (gateway: Gateway): string => textOf(gateway.toResponse(outcome, httpRequest()).body)
    expect(body(rest)).toBe('{"message": "Internal server error"}')
    expect(body(v2)).toBe('{"message":"Internal Server Error"}')
    expect(body(v1)).toBe('{"message":"Internal Server Error"}')
    expect(body(url)).toBe('Internal Server Error')
    expect(body(alb)).toContain('<h1>502 Bad Gateway</h1>')
  })

  test('base64 is decoded everywhere but on a REST API that was not told the type', () => {
    const outcome: Outcome = { kind: 'payload', payload: { statusCode: 200, body: 'aGk=', isBase64Encoded: true } }
    const bodies = gateways.map((gateway) => textOf(gateway.toResponse(outcome, httpRequest()).body))
    expect(bodies).toEqual(['aGk=', 'hi', 'hi', 'hi', 'hi'])
  })
})

function cells(outcome: Outcome): readonly string[] {
  return gateways.map((gateway) => {
    const { status, rejection, evidence } = gateway.toResponse(outcome, httpRequest())
    return [status, rejection?.reason, evidence.tier].filter((part) => part !== undefined).join(' ')
  })
}
