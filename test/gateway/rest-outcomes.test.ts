import { describe, expect, test } from 'vitest'
import type { Answer } from '../../src/gateway/answer.ts'
import type { EvidenceTier } from '../../src/gateway/evidence.ts'
import type { Outcome } from '../../src/gateway/outcome.ts'
import type { RestApiOptions } from '../../src/gateway/rest-options.ts'
import { restApi } from '../../src/gateway/rest.ts'
import { textOf, utf8 } from '../../src/http/body.ts'
import { headerValue } from '../../src/http/headers.ts'
import { httpRequest, type HttpRequestInit } from '../../src/http/request.ts'
import { headerValues } from './header-values.ts'

const answerTo = (payload: unknown, options: RestApiOptions = {}, request: HttpRequestInit = {}): Answer =>
  restApi(options).toResponse({ kind: 'payload', payload }, httpRequest(request))
const outcomeAnswer = (outcome: Outcome, options: RestApiOptions = {}): Answer =>
  restApi(options).toResponse(outcome, httpRequest())
const effectsOf = ({ effects }: Answer): [string, string, EvidenceTier][] =>
  (effects ?? []).map(({ kind, place, evidence }) => [kind, place, evidence.tier])

const sent = (options: RestApiOptions, accept?: string, body = '/wA=') =>
  answerTo(
    { statusCode: 200, headers: { 'content-type': 'image/png' }, body, isBase64Encoded: true },
    options,
    accept === undefined ? {} : { headers: { accept } },
  )
const stream = (text: string): Outcome => ({ kind: 'stream', chunks: [utf8(text.slice(0, 9)), utf8(text.slice(9))] })

describe('a base64 body', () => {
  test.each<[string, string[], string | undefined]>([
    ['*/* and no Accept', ['*/*'], undefined],
    ['the exact type', ['image/png'], 'image/png'],
    ['the exact type first', ['image/png'], 'image/png,image/*,*/*;q=0.8'],
    ['a covering entry', ['image/*'], 'image/webp'],
    ['a wildcard equal to the entry', ['image/*'], 'image/*'],
  ])('is decoded for %s', (_, binaryMediaTypes, accept) => {
    const answer = sent({ binaryMediaTypes }, accept)
    expect([...answer.body]).toEqual([255, 0])
    expect(answer.effects).toBeUndefined()
  })

  test.each<[string, string[], string | undefined]>([
    ['no binary types', [], 'image/png'],
    ['no Accept', ['image/png'], undefined],
    ['a wildcard in Accept', ['image/png'], 'image/*'],
    ['*/* in Accept', ['image/png'], '*/*'],
    ['the type second', ['image/png'], 'image/webp,image/png'],
    ['an entry with a wildcard in front', ['*/png'], '*/png'],
    ['a type without subtype', ['image/*'], 'image'],
  ])('goes out as text for %s', (_, binaryMediaTypes, accept) => {
    const answer = sent({ binaryMediaTypes }, accept)
    expect(textOf(answer.body)).toBe('/wA=')
    expect(answer.effects).toMatchObject([{ kind: 'body-corrupted', place: 'body', facts: { told: true } }])
  })

  test('says when binary types were not told', () => {
    expect(sent({}).effects).toMatchObject([{ kind: 'body-corrupted', facts: { told: false } }])
    expect(sent({}, undefined, '').effects).toBeUndefined()
  })

  test('gives 500 where it cannot be decoded, and only a note where it is merely imperfect', () => {
    const invalid = sent({ binaryMediaTypes: ['*/*'] }, undefined, 'èé+à)(')
    expect(invalid.status).toBe(500)
    expect(invalid.rejection).toEqual({ reason: 'body-not-base64', place: 'body' })
    const unpadded = sent({ binaryMediaTypes: ['*/*'] }, undefined, '/wA')
    expect([...unpadded.body]).toEqual([255, 0])
    expect(effectsOf(unpadded)).toEqual([['not-established', 'body', 'unknown']])
  })

  test('is found by the undocumented alias first', () => {
    const payload = { statusCode: 200, body: 'YQ==', base64Encoded: true, isBase64Encoded: false }
    expect(textOf(answerTo(payload, { binaryMediaTypes: ['*/*'] }).body)).toBe('a')
  })

  test('with parameters on the first range is decoded with a note', () => {
    const answer = sent({ binaryMediaTypes: ['image/png'] }, 'image/png;q=0.9')
    expect([...answer.body]).toEqual([255, 0])
    expect(effectsOf(answer)).toEqual([['not-established', 'isBase64Encoded', 'unknown']])
  })
})

describe('what is no payload', () => {
  test('a function error gives 502 and names its message in the log', () => {
    const answer = outcomeAnswer({ kind: 'function-error', payload: { errorType: 'Error', errorMessage: 'boom' } })
    expect(answer).toMatchObject({
      status: 502,
      rejection: { reason: 'function-error' },
      evidence: { tier: 'recorded' },
    })
    expect(answer.rejection?.log).toMatch(
      /^Lambda execution failed with status 200 due to customer function error: boom\. Lambda request id: [0-9a-f-]{36}$/,
    )
  })

  test.each([
    ['throttled', 500, '{"message": "Internal server error"}'],
    ['no-permission', 500, '{"message": "Internal server error"}'],
    ['integration-timeout', 504, '{"message": "Endpoint request timed out"}'],
  ] as const)('%s gives %d', (reason, status, body) => {
    const answer = outcomeAnswer({ kind: 'not-invoked', reason })
    expect(answer).toMatchObject({ status, rejection: { reason: 'not-invoked' } })
    expect(textOf(answer.body)).toBe(body)
  })
})

describe('a stream', () => {
  const nuls = '\0'.repeat(8)

  test('is no response where the API buffers', () => {
    const answer = outcomeAnswer(stream(`{"statusCode":200}${nuls}text`))
    expect(answer).toMatchObject({ status: 502, rejection: { reason: 'stream-invalid' } })
  })

  test('gives metadata, cookies and body where the API streams, as documented', () => {
    const text = `{"statusCode":201,"headers":{"a":"b"},"cookies":["c=1","d=2"]}${nuls}text`
    const answer = outcomeAnswer(stream(text), { responseTransferMode: 'STREAM' })
    expect(answer).toMatchObject({ status: 201, evidence: { tier: 'documented' } })
    expect(textOf(answer.body)).toBe('text')
    expect(headerValue(answer.headers, 'a')).toBe('b')
    expect(headerValues(answer.headers, 'set-cookie')).toEqual(['c=1', 'd=2'])
  })

  test.each(['text', `text${nuls}more`, `[]${nuls}`, `{"cookies":"a"}${nuls}`])(
    'without good metadata is refused, which nobody has recorded: %j',
    (text) => {
      const answer = outcomeAnswer(stream(text), { responseTransferMode: 'STREAM' })
      expect(answer).toMatchObject({ rejection: { reason: 'stream-invalid' }, evidence: { tier: 'unknown' } })
    },
  )

  test('that fails before its metadata is a function error', () => {
    const failed: Outcome = { kind: 'stream', chunks: [], error: { errorMessage: 'boom' } }
    for (const responseTransferMode of ['BUFFERED', 'STREAM'] as const)
      expect(outcomeAnswer(failed, { responseTransferMode }).rejection?.reason).toBe('function-error')
  })
})
