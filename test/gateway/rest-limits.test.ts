import { describe, expect, test } from 'vitest'
import { NotDelivered } from '../../src/gateway/gateway.ts'
import type { RestApiOptions } from '../../src/gateway/rest-options.ts'
import { restApi } from '../../src/gateway/rest.ts'
import { textOf } from '../../src/http/body.ts'
import { httpRequest, type HttpRequestInit } from '../../src/http/request.ts'

const refusalOf = (request: HttpRequestInit, options: RestApiOptions = {}) => {
  try {
    restApi(options).toEvent(httpRequest(request))
    return undefined
  } catch (error) {
    if (!(error instanceof NotDelivered)) throw error
    return [error.answer.status, textOf(error.answer.body), error.answer.rejection?.reason]
  }
}
const body = (size: number) => ({ method: 'POST', body: new Uint8Array(size).fill(97) })

describe('API Gateway answers itself', () => {
  test('what no route takes', () => {
    expect(refusalOf({ path: '/b' }, { routes: ['GET /a'] })).toEqual([
      403,
      '{"message":"Missing Authentication Token"}',
      'not-delivered',
    ])
    expect(refusalOf({ path: '/a' }, { routes: ['GET /a'] })).toBeUndefined()
  })

  test('headers past the quota, by the byte', () => {
    expect(refusalOf({ headers: { a: 'x'.repeat(10_235) } })).toBeUndefined()
    expect(refusalOf({ headers: { a: 'x'.repeat(10_236) } })?.[0]).toBe(431)
  })

  test('paths whose method ARN is too long, and URLs that are', () => {
    expect(refusalOf({ path: `/${'a'.repeat(1_450)}` })).toBeUndefined()
    expect(refusalOf({ path: `/${'a'.repeat(1_600)}` })?.[0]).toBe(414)
    expect(refusalOf({ query: `a=${'b'.repeat(9_000)}` })).toBeUndefined()
    expect(refusalOf({ query: `a=${'b'.repeat(9_000)}` }, { endpointType: 'EDGE' })?.[0]).toBe(414)
  })

  test('bodies past its quota, and events past that of Lambda', () => {
    expect(refusalOf(body(6_000_000))).toBeUndefined()
    expect(refusalOf(body(6_291_456))).toMatchObject([413, '{"message":"Request Too Long"}', 'not-delivered'])
    expect(refusalOf(body(10_485_761))?.[0]).toBe(413)
    // Escaping and base64 count
    expect(refusalOf({ method: 'POST', body: new Uint8Array(1_100_000) })?.[0]).toBe(413)
    expect(refusalOf(body(5_000_000), { binaryMediaTypes: ['*/*'] })?.[0]).toBe(413)
  })
})

describe('options', () => {
  test.each<[object, string]>([
    [{ stagee: 'x' }, "did you mean 'stage'?"],
    [{ stage: 'a/b' }, 'stage must be letters'],
    [{ endpointType: 'PRIVATE' }, "endpointType must be 'REGIONAL' or 'EDGE'"],
    [{ binaryMediaTypes: 'image/png' }, 'binaryMediaTypes must be a list'],
    [{ binaryMediaTypes: ['png'] }, 'binaryMediaTypes must be a list'],
    [{ routes: ['$default'] }, "REST APIs have no '$default'"],
    [{ authorizer: 'jwt' }, 'authorizer must be an object'],
    [{ seed: 0.5 }, 'seed must be an integer'],
  ])('%j is refused', (options, message) => {
    expect(() => restApi(options as RestApiOptions)).toThrow(TypeError)
    expect(() => restApi(options as RestApiOptions)).toThrow(message)
  })

  test('that were not told are listed, and with() changes some and keeps the rest', () => {
    const gateway = restApi({ stage: 'dev', authorizer: {} })
    expect(gateway.untold).toEqual(['binaryMediaTypes', 'routes', 'stageVariables'])
    const changed = gateway.with({ routes: ['GET /{id}'] })
    expect(changed.untold).toEqual(['binaryMediaTypes', 'stageVariables'])
    expect(changed.toEvent(httpRequest({ path: '/1' }))).toMatchObject({
      pathParameters: { id: '1' },
      requestContext: { stage: 'dev' },
    })
  })
})
