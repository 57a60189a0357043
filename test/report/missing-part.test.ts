import { expect, test } from 'vitest'
import { missingPart } from '../../src/report/missing-part.ts'

const event = { body: null, headers: { host: 'a' }, queryStringParameters: null, pathParameters: { id: 'a' } }

/** Runs a line for real, so that the message is that of the engine. */
function failOf(line: string, on: object = event, above = '') {
  try {
    // oxlint-disable-next-line no-new-func
    new Function('event', 'db', 'queryStringParameters', `${above}\n${line}`)(on, undefined, null)
  } catch (error) {
    const { name, message } = error as Error
    return missingPart({ name, message }, line, on, above)
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
  [
    "return event.queryStringParameters['hub.challenge']",
    'The request has no query: event.queryStringParameters is null.',
  ],
  ["return event['queryStringParameters']['limit']", 'The request has no query: event.queryStringParameters is null.'],
  ["return event.headers['x-user']['length']", 'The request has no header x-user.'],
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

const noQuery = 'The request has no query: event.queryStringParameters is null.'
const noBody = 'The request has no body: event.body is null.'

test.each([
  ['const params = event.queryStringParameters', 'return params.state', noQuery],
  ['const params = event["queryStringParameters"]', 'return params["hub.challenge"]', noQuery],
  ['const { queryStringParameters: params } = event', 'const { state } = params', noQuery],
  ['const { headers, body } = event;', 'return body.length', noBody],
  ['const evt = event; // as it came', 'return evt.queryStringParameters.state', noQuery],
  ['const b = JSON.parse(event.body)', 'return b.email', noBody],
  ['let b\ntry {\n  b = JSON.parse(event.body);\n} catch { return }', 'return !(b.email)', noBody],
  ['const { body } = event\nconst data = JSON.parse(body)', "return typeof data.text !== 'string'", noBody],
  ['const { name } = event.pathParameters', 'return name.trim()', 'The route has no path parameter name.'],
])('%s, then %s', (above, line, said) => {
  expect(failOf(line, event, above)).toBe(said)
})

test.each([
  ['const params = db', 'return params.state'],
  ['const response = { status: 200 };', 'return response.body.toString()'],
  ['const response = { statusCode: 200 }', 'return response.body.toString()'],
  ['const { body } = { status: 200 }', 'return body.toString()'],
  ['const body = { text: event.headers }.other', 'return body.length'],
  ['const b = JSON.parse(event.body)\nconst c = db', 'return c.email'],
  ["const b = JSON.parse(event.body || '{}')", 'return b.user.email'],
])('%s, then %s: nothing of the request is to blame', (above, line) => {
  expect(failOf(line, event, above)).toBeUndefined()
})

test.each([
  'exports.create = async (request) => {',
  'module.exports.create = request => {',
  'export const create = async (request: APIGatewayProxyEvent): Promise<Result> => {',
  'export default middy(async (request, context) => {',
  'async function baseHandler(request) {',
])('the event by the name that the handler gives it: %s', (above) => {
  const error = { name: 'TypeError', message: "Cannot read properties of null (reading 'length')" }
  expect(missingPart(error, 'return request.body.length', event, above)).toBe(noBody)
  expect(missingPart(error, 'return answer.body.length', event, above)).toBeUndefined()
})

test('the parameter may be taken apart', () => {
  const error = { name: 'TypeError', message: "Cannot read properties of null (reading 'length')" }
  expect(missingPart(error, 'return text.length', event, 'export const handler = async ({ body: text }) => {')).toBe(
    noBody,
  )
})
