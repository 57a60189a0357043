import { expect, test } from 'vitest'
import { errorVerdict, exitPayload, timeoutPayload } from '../../../src/lambda/runtime/error-payload.ts'

// The rules themselves are held by the recorded cases; here is what those cases leave open.

test('an error goes out as type, message and trace, in this order', () => {
  const error = new TypeError('a\x7Fb')
  for (const runtime of ['nodejs20.x', 'nodejs22.x', 'nodejs24.x'] as const) {
    const payload = errorVerdict(error, runtime, 'rejected').payload!
    expect(Object.keys(payload)).toEqual(['errorType', 'errorMessage', 'trace'])
    expect(payload.errorMessage).toBe('a%7Fb')
    expect(payload.trace?.[0]).toBe('TypeError: a%7Fb')
    expect(payload.trace?.[1]).toContain('error-payload.test.ts')
  }
})

test('null thrown by a synchronous handler is a success before nodejs24.x, and an error when rejected', () => {
  expect(errorVerdict(null, 'nodejs22.x', 'thrown').payload).toBeUndefined()
  expect(errorVerdict(undefined, 'nodejs22.x', 'thrown').payload).toBeUndefined()
  expect(errorVerdict(null, 'nodejs22.x', 'rejected').payload).toEqual({
    errorType: 'string',
    errorMessage: 'handled',
    trace: [],
  })
  expect(errorVerdict(null, 'nodejs24.x', 'thrown').payload).toEqual({
    errorType: 'object',
    errorMessage: 'null',
    trace: [],
  })
})

test('a throwing getter of an error ends in the general answer, with a trace only on nodejs24.x', () => {
  const error = Object.defineProperty(new Error('x'), 'message', {
    get() {
      throw new Error('no')
    },
  })
  expect(errorVerdict(error, 'nodejs22.x', 'rejected').payload).toEqual({
    errorType: 'handled',
    errorMessage: expect.any(String),
  })
  expect(errorVerdict(error, 'nodejs24.x', 'rejected').payload).toMatchObject({ errorType: 'handled', trace: [] })
})

test('what cannot be logged ends the process: at once on nodejs24.x, after the answer before', () => {
  const silent = Object.create(null) as object
  expect(errorVerdict(silent, 'nodejs24.x', 'rejected', 'the-id')).toEqual({
    payload: exitPayload('the-id', 1),
    exitCode: 1,
  })
  expect(errorVerdict(silent, 'nodejs22.x', 'thrown').exitCode).toBe(129)
  expect(errorVerdict(silent, 'nodejs22.x', 'rejected').exitCode).toBeUndefined()
})

test('the words of the platform', () => {
  expect(exitPayload('the-id', 0).errorMessage).toBe(
    'RequestId: the-id Error: Runtime exited without providing a reason',
  )
  expect(exitPayload('the-id', 7).errorMessage).toBe(
    'RequestId: the-id Error: Runtime exited with error: exit status 7',
  )
  expect(exitPayload('the-id', 'killed').errorMessage).toBe(
    'RequestId: the-id Error: Runtime exited with error: signal: killed',
  )
  expect(timeoutPayload('the-id', 1_500).errorMessage).toBe(
    'RequestId: the-id Error: Task timed out after 1.50 seconds',
  )
})
