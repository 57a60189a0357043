import type { Outcome } from './outcome.ts'

/** What a handler returns, and how a table calls it. */
export interface MatrixRow {
  readonly label: string
  readonly payload: unknown
}

/** What Lambda may hand over instead of a payload. */
export interface MatrixOutcomeRow {
  readonly label: string
  readonly outcome: Exclude<Outcome, { kind: 'payload' }>
}

/** The payloads on which front ends disagree most: what the README's table and its test go through. */
export const matrixRows: readonly MatrixRow[] = [
  row('{ statusCode: 200, body: "x" }', { statusCode: 200, body: 'x' }),
  row('{ statusCode: 200 }', { statusCode: 200 }),
  row('{}', {}),
  row('{ message: "hi" }', { message: 'hi' }),
  row('{ body: "x" }', { body: 'x' }),
  row('"hello"', 'hello'),
  row('3', 3),
  row('true', true),
  row('["a"]', ['a']),
  row('null', null),
  row('{ statusCode: 200, body: { a: 1 } }', { statusCode: 200, body: { a: 1 } }),
  row('{ statusCode: 200, headers: null, body: "x" }', { statusCode: 200, headers: null, body: 'x' }),
  row('{ statusCode: 200, multiValueHeaders: null, body: "x" }', {
    statusCode: 200,
    multiValueHeaders: null,
    body: 'x',
  }),
  row('{ statusCode: 200, body: null }', { statusCode: 200, body: null }),
  row('{ statusCode: 200, headers: { a: ["1", "2"] }, body: "x" }', {
    statusCode: 200,
    headers: { a: ['1', '2'] },
    body: 'x',
  }),
  row('{ statusCode: 200, headers: { a: 1 }, body: "x" }', { statusCode: 200, headers: { a: 1 }, body: 'x' }),
  row('{ statusCode: 200, headers: { a: true }, body: "x" }', { statusCode: 200, headers: { a: true }, body: 'x' }),
  row('{ statusCode: "418", body: "x" }', { statusCode: '418', body: 'x' }),
  row('{ statusCode: "test", body: "x" }', { statusCode: 'test', body: 'x' }),
  row('{ statusCode: 0, body: "x" }', { statusCode: 0, body: 'x' }),
  row('{ statusCode: 200, multiValueHeaders: { a: ["1", "2"] }, body: "x" }', {
    statusCode: 200,
    multiValueHeaders: { a: ['1', '2'] },
    body: 'x',
  }),
  row('{ statusCode: 200, cookies: ["a=1"], body: "x" }', { statusCode: 200, cookies: ['a=1'], body: 'x' }),
  row('{ statusCode: 200, foo: 1, body: "x" }', { statusCode: 200, foo: 1, body: 'x' }),
  row('{ statusCode: 200, body: "aGk=", isBase64Encoded: true }', {
    statusCode: 200,
    body: 'aGk=',
    isBase64Encoded: true,
  }),
]

/** Outcomes without a payload. */
export const matrixOutcomeRows: readonly MatrixOutcomeRow[] = [
  {
    label: 'the handler throws',
    outcome: { kind: 'function-error', payload: { errorType: 'Error', errorMessage: 'no', trace: ['Error: no'] } },
  },
  {
    label: 'the function times out',
    outcome: {
      kind: 'function-error',
      payload: { errorType: 'Sandbox.Timedout', errorMessage: 'RequestId: 1 Error: Task timed out after 3.00 seconds' },
    },
  },
  {
    label: 'the payload is larger than 6,291,556 bytes',
    outcome: { kind: 'function-error', payload: { errorType: 'Function.ResponseSizeTooLarge' } },
  },
  { label: 'the integration times out', outcome: { kind: 'not-invoked', reason: 'integration-timeout' } },
  { label: 'Lambda throttles', outcome: { kind: 'not-invoked', reason: 'throttled' } },
  { label: 'the front end may not call the function', outcome: { kind: 'not-invoked', reason: 'no-permission' } },
]

function row(label: string, payload: unknown): MatrixRow {
  return { label, payload }
}
