import { expect, test } from 'vitest'
import { missingPart } from '../../src/report/missing-part.ts'

const event = { body: null, headers: { host: 'a' }, queryStringParameters: null, pathParameters: { id: 'a' } }

/** Runs a line for real, so that the message is that of the engine. */
function failOf(line: string, on: object = event) {
  try {
    // oxlint-disable-next-line no-new-func
    new Function('event', 'db', 'queryStringParameters', line)(on, undefined, null)
  } catch (error) {
    const { name, message } = error as Error
    return missingPart({ name, message }, line, on)
  }
  throw new Error(`did not throw: ${line}`)
}

test.each([
  ['const { name } = event.body', 'The request has no body: event.body is null.'],
  ['const { name } = JSON.parse(event.body)', 'The request has no body: event.body is null.'],
  ['return JSON.parse(event.body).name', 'The request has no body: event.body is null.'],
  ['return event.body.length', 'The request has no body: event.body is null.'],
  ['return event.queryStringParameters.limit', 'The request has no query: event.queryStringParameters is null.'],
  ['return queryStringParameters.limit', 'The request has no query: event.queryStringParameters is null.'],
  ['return Object.keys(event.queryStringParameters)', 'The request has no query: event.queryStringParameters is null.'],
  ['return (event.queryStringParameters?.limit).trim()', 'The request has no query parameter limit.'],
  ['return event.headers.authorization.split(" ")', 'The request has no header authorization.'],
  ["return event.headers['x-user'].trim()", 'The request has no header x-user.'],
  ['return event.pathParameters.name.trim()', 'The route has no path parameter name.'],
])('%s: %s', (line, said) => {
  expect(failOf(line)).toBe(said)
})

test('an event without the key says so', () => {
  expect(failOf('return JSON.parse(event.body)', {})).toBe('The request has no body: event.body is undefined.')
})

test.each([
  'return db.users.find(event.queryStringParameters?.id)',
  "if (db.state !== 'a') return { statusCode: 403, body: 'state mismatch' }",
  'return event.headers.host + db.name',
  'return event.requestContext.authorizer.claims',
  'const { name } = db.body',
])('%s: nothing of the request is to blame', (line) => {
  expect(failOf(line)).toBeUndefined()
})

test('errors about anything else are not explained', () => {
  expect(missingPart({ name: 'RangeError', message: 'null' }, 'event.body.x', event)).toBeUndefined()
  expect(missingPart({ name: 'TypeError', message: 'x is not a function' }, 'event.body.x()', event)).toBeUndefined()
})

test('what comes of a body that is there is nobody’s to guess', () => {
  const sent = { ...event, body: '{}' }
  expect(failOf('return JSON.parse(event.body).name.trim()', sent)).toBeUndefined()
  expect(failOf('return event.queryStringParameters?.a + JSON.parse(event.body).name.trim()', sent)).toBeUndefined()
})
