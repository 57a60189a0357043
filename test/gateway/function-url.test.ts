import { describe, expect, test } from 'vitest'
import type { Answer } from '../../src/gateway/answer.ts'
import { functionUrl } from '../../src/gateway/function-url.ts'
import { textOf, utf8 } from '../../src/http/body.ts'
import { headerValue } from '../../src/http/headers.ts'
import { httpRequest } from '../../src/http/request.ts'

describe('events of a Function URL', () => {
  test('rawPath stays encoded, the context path does not, malformed escapes stay', () => {
    const event = functionUrl().toEvent(httpRequest({ path: '/a%20b%Fth' }))
    expect(event.rawPath).toBe('/a%20b%Fth')
    expect(event.requestContext.http.path).toBe('/a b%Fth')
  })

  test('cookies stand in both places', () => {
    const event = functionUrl().toEvent(httpRequest({ headers: { cookie: 'a=1; b=2' } }))
    expect(event.cookies).toEqual(['a=1', 'b=2'])
    expect(event.headers.cookie).toBe('a=1; b=2')
  })

  test('the account is anonymous without IAM; with it the caller is told', () => {
    expect(functionUrl().toEvent(httpRequest()).requestContext.accountId).toBe('anonymous')
    const signed = functionUrl({ authType: 'AWS_IAM' }).toEvent(httpRequest()).requestContext
    expect(signed.accountId).toBe('123456789012')
    expect(signed).toHaveProperty('authorizer.iam.userArn')
  })
})

describe('answers of a Function URL', () => {
  test('a right response has no effects', () =>
    expect(answer({ statusCode: 200, headers: { 'x-a': 'b' }, cookies: ['a=1'], body: 'x' }).effects).toBeUndefined())

  test('a status as text is coerced, as recorded', () =>
    expect(answer({ statusCode: '418', body: '' })).toMatchObject({
      status: 418,
      effects: [{ kind: 'status-code-coerced', evidence: { tier: 'recorded' } }],
    }))

  test('WWW-Authenticate arrives under another name', () => {
    const { headers } = answer({ statusCode: 401, headers: { 'www-authenticate': 'Basic' }, body: '' })
    expect(headerValue(headers, 'x-amzn-remapped-www-authenticate')).toBe('Basic')
  })

  test('HEAD gets the length of a body and no body', () => {
    const { headers, body } = functionUrl().toResponse(
      { kind: 'payload', payload: 'hello' },
      httpRequest({ method: 'HEAD' }),
    )
    expect([headerValue(headers, 'content-length'), body.length]).toEqual(['5', 0])
  })
})

describe('answers of a Function URL that streams', () => {
  const url = functionUrl({ invokeMode: 'RESPONSE_STREAM' })
  const contentType = 'application/vnd.awslambda.http-integration-response'
  const stream = (chunks: readonly string[], more: object = {}): Answer =>
    url.toResponse({ kind: 'stream', contentType, chunks: chunks.map(utf8), ...more }, httpRequest())
  const nul = '\0'.repeat(8)

  test('metadata, eight NUL bytes and payload are taken apart wherever chunks end', () => {
    const answer = stream([
      '{"statusCode":201,"cookies":["a=1"],',
      `"headers":{"x-a":"b"}}${nul.slice(3)}`,
      `${nul.slice(5)}he`,
      'llo',
    ])
    expect(answer.status).toBe(201)
    expect(headerValue(answer.headers, 'set-cookie')).toBe('a=1')
    expect(headerValue(answer.headers, 'x-a')).toBe('b')
    expect(textOf(answer.body)).toBe('hello')
    expect(answer.effects).toBeUndefined()
  })

  test('without a write the metadata is lost', () =>
    expect(stream([])).toMatchObject({
      status: 200,
      effects: [{ kind: 'headers-lost', evidence: { tier: 'reported' } }],
    }))

  test('without the delimiter nothing is known', () =>
    expect(stream(['hello'])).toMatchObject({ rejection: { reason: 'stream-invalid' }, evidence: { tier: 'unknown' } }))

  test('a stream without metadata is its bytes', () => {
    const answer = stream(['hello'], { contentType: 'text/html' })
    expect([headerValue(answer.headers, 'content-type'), textOf(answer.body)]).toEqual(['text/html', 'hello'])
  })

  test('an error after the first byte keeps the status, one before it does not', () => {
    const error = { errorType: 'Error', errorMessage: 'no' }
    expect(stream([`{}${nul}he`], { error })).toMatchObject({ status: 200, effects: [{ kind: 'body-dropped' }] })
    expect(stream([], { error })).toMatchObject({ status: 502, rejection: { reason: 'function-error' } })
  })

  test('a returned envelope is sent as JSON, not interpreted', () => {
    const payload = { statusCode: 404, body: 'x' }
    const answer = url.toResponse({ kind: 'payload', payload }, httpRequest())
    expect([answer.status, textOf(answer.body)]).toEqual([200, '{"statusCode":404,"body":"x"}'])
    expect(answer.effects).toMatchObject([{ kind: 'response-inferred', evidence: { tier: 'recorded' } }])
  })

  test('a stream behind a URL that buffers is refused, as far as anybody knows', () => {
    const answer = functionUrl().toResponse({ kind: 'stream', chunks: [utf8('x')] }, httpRequest())
    expect(answer).toMatchObject({ rejection: { reason: 'stream-invalid' }, evidence: { tier: 'unknown' } })
  })
})

function answer(payload: unknown): Answer {
  return functionUrl().toResponse({ kind: 'payload', payload }, httpRequest())
}
