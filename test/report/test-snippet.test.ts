import { expect, test } from 'vitest'
import { httpRequest, type HttpRequest } from '../../src/http/request.ts'
import { eventFile } from '../../src/report/event-file.ts'
import { requestCode, testSnippet } from '../../src/report/test-snippet.ts'

const requests: HttpRequest[] = [
  httpRequest(),
  httpRequest({ method: 'POST', path: "/it's/%2F", query: 'a=`$(id)`&b=\\', body: '' }),
  httpRequest({
    headers: [
      ['x', 'caf\xe9\u0001'],
      ['X', "'"],
    ],
    body: `{"a":"${'z'.repeat(100_000)}"}`,
  }),
  httpRequest({ method: 'PUT', body: Uint8Array.from([0, 255, 10]) }),
]

test.each(requests)('the code of a request makes exactly that request: $method $path', (request) => {
  // oxlint-disable-next-line no-new-func
  const made = new Function('httpRequest', 'Buffer', `return httpRequest(${requestCode(request)})`)(httpRequest, Buffer)
  expect({ ...made, body: made.body && [...made.body] }).toEqual({
    ...request,
    body: request.body && [...request.body],
  })
})

test('a test for vitest imports the handler and says what the finding depends on', () => {
  const text = testSnippet({
    request: httpRequest({ path: '/users/1' }),
    gateway: 'rest',
    handler: { from: './src/users.ts', name: 'main' },
    options: { routes: ['GET /users/{id}'], runtime: 'nodejs24.x' },
  })
  expect(text).toMatchInlineSnapshot(`
    "import { test } from 'vitest'
    import { expectValidProxyHandler, httpRequest } from 'proxyproof'
    import { main as handler } from './src/users.ts'

    test('GET /users/1 gets a valid answer', () =>
      expectValidProxyHandler(handler, {
        gateway: 'rest',
        routes: ['GET /users/{id}'],
        runtime: 'nodejs24.x',
        examples: [httpRequest({ method: 'GET', path: '/users/1' })],
        numRuns: 0,
      }))
    "
  `)
})

test('node:test and jest get their own form', () => {
  const request = httpRequest()
  const handler = { source: './src/users.ts#handler' }
  expect(testSnippet({ request, gateway: 'alb', runner: 'node:test', handler })).toMatchInlineSnapshot(`
    "import { test } from 'node:test'
    import { expectValidProxyHandler, httpRequest } from 'proxyproof'

    test('GET / gets a valid answer', async () => {
      await expectValidProxyHandler('./src/users.ts#handler', {
        gateway: 'alb',
        examples: [httpRequest({ method: 'GET', path: '/' })],
        numRuns: 0,
      })
    })
    "
  `)
  expect(testSnippet({ request, gateway: 'alb', runner: 'jest', handler })).not.toMatch(/vitest|node:test/)
})

test('a front end with options comes as code', () => {
  const gateway = { code: `restApi({ binaryMediaTypes: ['*/*'] })`, imports: ['restApi'] }
  const text = testSnippet({ request: httpRequest(), gateway })
  expect(text).toContain(`import { expectValidProxyHandler, httpRequest, restApi } from 'proxyproof'`)
  expect(text).toContain(`    gateway: restApi({ binaryMediaTypes: ['*/*'] }),\n`)
})

test('what cannot be pasted gets a comment, one line each', () => {
  const text = testSnippet({
    request: httpRequest(),
    gateway: 'rest',
    options: { reference: new URL('http://127.0.0.1:3000/'), enable: ['acme/x'] },
    environment: { A: '1', B: null },
    remarks: { enable: 'one\nline', checks: 'add checks' },
  })
  expect(text).toContain(`    reference: new URL('http://127.0.0.1:3000/'),
    // one\\nline
    enable: ['acme/x'],
    environment: { A: '1', B: process.env['B'] ?? '' },
    // add checks
    examples: `)
})

test('no variables take no line, and an object with nothing in it no space', () => {
  const options = { context: {}, routes: [] }
  const text = testSnippet({ request: httpRequest(), gateway: 'rest', options, environment: {} })
  expect(text).toContain(`    gateway: 'rest',
    context: {},
    routes: [],
    examples: `)
})

test('a default export and an unknown handler', () => {
  const request = httpRequest()
  const handler = { from: './a.js', name: 'default' }
  expect(testSnippet({ request, gateway: 'rest', handler })).toContain(`import handler from './a.js'`)
  expect(testSnippet({ request, gateway: 'rest' })).toContain('// import your handler')
})

test('an event file is JSON of the event, odd keys included', () => {
  const event = JSON.parse('{"queryStringParameters":{"__proto__":"1"},"body":"\\u0000"}') as object
  expect(JSON.parse(eventFile(event))).toEqual(event)
  expect(eventFile(event)).toContain('__proto__')
})
