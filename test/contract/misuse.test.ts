import { describe, expect, test } from 'vitest'
import {
  applicationLoadBalancer,
  arbitraryRequest,
  checkProxyHandler,
  functionsOf,
  functionUrl,
  httpApi,
  httpRequest,
  restApi,
  restApiEvent,
  shrinkRequest,
  type ContractOptions,
  type Gateway,
} from 'proxyproof'

const handler = async () => ({ statusCode: 200, headers: {}, body: '' })
const never = (value: unknown) => value as never
const withText = { ...httpRequest(), body: 'text' }

test.each<[string, unknown, string]>([
  ['request', null, "request must be a fast-check arbitrary such as arbitraryRequest({ methods: ['GET'] }); got null"],
  ['routes', null, "routes must be a list such as ['GET /users/{id}']; got null"],
  ['strict', null, 'strict must be true or false; got null'],
  [
    'examples',
    [withText],
    'examples[0].body must be bytes or null, as httpRequest({ body: \'text\' }) makes them; got "text"',
  ],
])('%s: %j', async (name, value, message) => {
  const run = checkProxyHandler(handler, { gateway: 'rest', [name]: value } as ContractOptions)
  await expect(run).rejects.toThrow(TypeError)
  await expect(run).rejects.toThrow(message)
})

const gateways = [restApi(), httpApi(), httpApi({ payloadFormat: '1.0' }), functionUrl(), applicationLoadBalancer()]

describe.each(gateways.map((gateway) => [gateway.name, gateway as Gateway] as const))('%s', (_, gateway) => {
  test.each([undefined, null, {}, 'GET /'])('toEvent of %j', (value) => {
    expect(() => gateway.toEvent(never(value))).toThrow(/^toEvent\(\): the argument must be a request, httpRequest\(/)
  })

  test('toEvent of a request with text for a body', () => {
    expect(() => gateway.toEvent(never(withText))).toThrow('the argument.body must be bytes or null')
  })

  test.each([
    [undefined, 'toResponse() takes an outcome'],
    [{ statusCode: 200 }, 'toResponse() takes an outcome'],
    [
      { kind: 'function-error' },
      'outcome.payload of a function error must be { errorType, errorMessage }; got undefined',
    ],
    [{ kind: 'not-invoked', reason: 'tired' }, "outcome.reason must be one of 'throttled', 'no-permission'"],
    [{ kind: 'stream' }, 'outcome.chunks of a stream must be a list of bytes; got undefined'],
  ])('toResponse of %j', (outcome, message) => {
    expect(() => gateway.toResponse(never(outcome), httpRequest())).toThrow(message)
    expect(() => gateway.toResponse(never(outcome), httpRequest())).toThrow(TypeError)
  })
})

test.each([5, { query: ['a'] }, { headers: 'x' }])('a dictionary of %j', (dictionary) => {
  expect(() => arbitraryRequest({ dictionary: never(dictionary) })).toThrow(
    /^dictionary must have a list of texts for \w+, such as/,
  )
  expect(() => restApiEvent({ dictionary: never(dictionary) })).toThrow(TypeError)
})

test.each([null, 5, 'GET /'])('httpRequest(%j)', (init) => {
  expect(() => httpRequest(never(init))).toThrow(
    "httpRequest(): the parts must be an object such as { path: '/' }; got",
  )
})

test('shrinkRequest without a function to ask', async () => {
  await expect(shrinkRequest(httpRequest(), never(undefined))).rejects.toThrow('isSame must be a function that tells')
  await expect(shrinkRequest(never('GET /'), async () => true)).rejects.toThrow(
    'request must be a request, httpRequest(',
  )
})

test('functionsOf without a file', () => {
  expect(() => functionsOf(never(undefined))).toThrow(
    "functionsOf(): templateFile must be a path such as 'template.yaml'; got undefined",
  )
})
