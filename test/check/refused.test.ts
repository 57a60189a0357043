import { describe, expect, test } from 'vitest'
import { refused } from '../../src/check/refused.ts'
import { builtInChecks, judge } from '../../src/check/run-checks.ts'
import { accepted, exchangeOf, answerOf, functionError, payloadReasons, refusedPayload, unknown } from './exchanges.ts'

const stack = `TypeError: Cannot read properties of null (reading 'id')
    at parseUser (${process.cwd()}/src-of-user/users.ts:31:7)
    at handler (${process.cwd()}/src-of-user/users.ts:5:3)`

const placeOf = (errorMessage: string) => refused(functionError({ errorType: 'Error', errorMessage }))?.place

describe('a function error gives one finding, named for how the invocation ended', () => {
  test('a throw is placed by error, function and file, without line numbers', () => {
    const found = refused(
      functionError(
        { errorType: 'TypeError', errorMessage: "Cannot read properties of null (reading 'id')" },
        { facts: { error: { name: 'TypeError', message: 'Cannot read', stack } } },
      ),
    )
    expect(found).toMatchObject({
      code: 'handler-threw',
      level: 'error',
      place: 'TypeError parseUser src-of-user/users.ts',
    })
  })

  test('the trace on the wire places a throw whose stack is not known otherwise', () => {
    const found = refused(functionError({ errorType: 'TypeError', errorMessage: 'x', trace: stack.split('\n') }))
    expect(found?.place).toBe('TypeError parseUser src-of-user/users.ts')
  })

  test('an adapter that throws is placed by its own frame in node_modules', () => {
    const inAdapter = 'Error: bad\n    at toRequest (/app/node_modules/some-adapter/index.js:9:1)'
    const found = refused(functionError({ errorType: 'Error', errorMessage: 'bad', trace: inAdapter.split('\n') }))
    expect(found?.place).toBe('Error toRequest node_modules/some-adapter/index.js')
  })

  test('without any frame the normalised message places it, the same for other inputs', () => {
    expect(placeOf("no user '17' in shard 3")).toBe('Error no user … in shard #')
    expect(placeOf("no user 'abc' in shard 12")).toBe(placeOf("no user '17' in shard 3"))
  })

  test.each([
    ['init', 'init-failed'],
    ['timeout', 'handler-timed-out'],
    ['exit', 'process-exited'],
    ['uncaught', 'uncaught-exception'],
    ['unhandled-rejection', 'unhandled-rejection'],
    ['drained', 'no-response'],
    ['promise', 'handler-threw'],
    ['callback', 'handler-threw'],
    ['throw', 'handler-threw'],
  ] as const)('settled by %s is %s', (settledBy, code) => {
    const exchange = functionError({ errorType: 'Error', errorMessage: 'x' }, { facts: { settledBy } })
    expect(judge(exchange, builtInChecks).map((one) => one.code)).toEqual([code])
  })

  test('a wait that nothing could have ended is no-response, a slow one a timeout', () => {
    const timeout = {
      errorType: 'Sandbox.Timedout',
      errorMessage: 'RequestId: x Error: Task timed out after 3.00 seconds',
    }
    expect(refused(functionError(timeout, { facts: { settledBy: 'timeout', idle: true } }))?.code).toBe('no-response')
    expect(refused(functionError(timeout, { facts: { settledBy: 'timeout', idle: false } }))?.code).toBe(
      'handler-timed-out',
    )
  })

  test.each([
    ['Error', 'Unable to stringify response body', 'response-not-serializable'],
    ['Runtime.JSONStringifyError', 'Unable to stringify response body', 'response-not-serializable'],
    ['TypeError', 'Wrong arguments', 'response-not-serializable'],
    ['Error', 'Wrong arguments', 'handler-threw'],
    ['Function.ResponseSizeTooLarge', 'Response payload size exceeded', 'response-too-large'],
    ['Runtime.NodeJsExit', 'detected an unexpected exit code', 'no-response'],
  ] as const)('%s "%s" is %s', (errorType, errorMessage, code) => {
    expect(refused(functionError({ errorType, errorMessage }))?.code).toBe(code)
  })

  test('a throw on a request that may never be delivered is a warning, not an error', () => {
    expect(refused(functionError({ errorType: 'Error' }, { delivery: unknown }))?.level).toBe('warning')
  })

  test('a function error stays an error where its exact status is unknown', () => {
    expect(refused(functionError({ errorType: 'Error' }, { evidence: unknown }))?.level).toBe('error')
  })
})

describe('a refused payload gives one finding, for the rule that refused it', () => {
  test.each(payloadReasons)('%s at %s keeps reason and place', (reason, place) => {
    const exchange = refusedPayload({ statusCode: 200 }, { reason, ...(place !== undefined && { place }) })
    const found = judge(exchange, builtInChecks)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ code: reason, level: 'error' })
    expect(found[0]?.place).toBe(place)
  })

  test('nothing else is said of a refused payload, whatever else is wrong with it', () => {
    const payload = { statusCode: 500, headers: { 'x-a': 'a\r\nb', 'content-type': 'application/json' }, body: {} }
    const exchange = refusedPayload(payload, { reason: 'body-not-string', place: 'body' })
    expect(judge(exchange, builtInChecks).map((one) => one.code)).toEqual(['body-not-string'])
  })

  test('a refusal that nobody has shown is a note', () => {
    const exchange = refusedPayload([], { reason: 'response-not-object' }, { evidence: unknown })
    expect(refused(exchange)?.level).toBe('note')
  })

  test('a refusal of a response to a request that may never be delivered is a warning', () => {
    const exchange = refusedPayload('x', { reason: 'response-not-object' }, { delivery: unknown })
    expect(refused(exchange)?.level).toBe('warning')
  })

  test.each([
    [{ nothing: true }, 'no-response'],
    [{ settledBy: 'drained' }, 'no-response'],
    [{}, 'response-not-object'],
  ] as const)('null with %j is %s', (facts, code) => {
    expect(refused(refusedPayload(null, { reason: 'no-response' }, { facts }))?.code).toBe(code)
    expect(refused(refusedPayload(null, { reason: 'response-not-object' }, { facts }))?.code).toBe(code)
  })

  test('a payload that is no object and not null keeps its reason', () => {
    expect(refused(refusedPayload('x', { reason: 'response-not-object' }))?.code).toBe('response-not-object')
  })

  test('what JSON changed at the place explains the refusal', () => {
    const changed = [
      { path: 'body', type: 'Buffer' },
      { path: 'headers.x', type: 'undefined' },
    ]
    const exchange = refusedPayload({ body: {} }, { reason: 'body-not-string', place: 'body' }, { facts: { changed } })
    expect(refused(exchange)?.facts['changed']).toEqual([{ path: 'body', type: 'Buffer' }])
  })

  test('a change of a member with a longer name explains nothing', () => {
    const facts = { changed: [{ path: 'bodyguard', type: 'Map' }] }
    const exchange = refusedPayload({ body: {} }, { reason: 'body-not-string', place: 'body' }, { facts })
    expect(refused(exchange)?.facts).not.toHaveProperty('changed')
  })
})

describe("answers that are not the handler's doing stay silent", () => {
  const notInvoked = { ...answerOf(500, ''), rejection: { reason: 'not-invoked' } } as const

  test('a throttled function', () => {
    expect(refused(exchangeOf({}, { kind: 'not-invoked', reason: 'throttled' }, notInvoked))).toBeUndefined()
  })

  test('but a front end that stopped waiting is a timeout', () => {
    const exchange = exchangeOf({}, { kind: 'not-invoked', reason: 'integration-timeout' }, notInvoked)
    expect(refused(exchange)?.code).toBe('handler-timed-out')
  })

  test('an accepted payload', () => {
    expect(refused(accepted({ body: 'x' }))).toBeUndefined()
  })
})

describe('a stream that fails', () => {
  const error = { errorType: 'TypeError', errorMessage: 'x is null' }
  const stream = { kind: 'stream', chunks: [Buffer.from('hal')], error } as const

  test('after its first byte is told as a throw, though the client gets 200', () => {
    const found = judge(exchangeOf({ gateway: 'function-url' }, stream, answerOf(200, 'hal')), builtInChecks)
    expect(found).toMatchObject([{ code: 'handler-threw', level: 'error', place: 'TypeError x is null' }])
  })

  test('before it is refused, and told once', () => {
    const answer = { ...answerOf(502, '', unknown), rejection: { reason: 'function-error' } } as const
    const found = judge(exchangeOf({ gateway: 'function-url' }, stream, answer), builtInChecks)
    expect(found).toMatchObject([{ code: 'handler-threw', level: 'error', place: 'TypeError x is null' }])
  })

  test('a stream without an error is fine', () => {
    const { error: _, ...whole } = stream
    expect(judge(exchangeOf({ gateway: 'function-url' }, whole, answerOf(200, 'hal')), builtInChecks)).toEqual([])
  })
})
