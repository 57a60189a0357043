import { describe, expect, test } from 'vitest'
import { builtInChecks, judge } from '../../src/check/run-checks.ts'
import { functionError, accepted, type Around, type Envelope } from './exchanges.ts'

const told = (envelope: Envelope, around?: Around): string[] =>
  judge(accepted(envelope, around), builtInChecks).map(({ level, code, place }) => `${level} ${code} @${place}`)
const trace = 'Error: boom\n    at handler (/var/task/index.js:3:9)\n    at async run (file:///var/task/app.mjs:10:5)'

describe('stack-trace-exposed', () => {
  test.each<[string, Envelope]>([
    ['text', { headers: { 'content-type': 'text/plain' }, body: trace }],
    ['a JSON string', { headers: { 'content-type': 'application/json' }, body: JSON.stringify({ stack: trace }) }],
    ['a list of lines', { headers: { 'content-type': 'application/json' }, body: JSON.stringify(trace.split('\n')) }],
    ['indented JSON', { body: JSON.stringify({ stack: trace.split('\n') }, null, 2) }],
    [
      'the page of Express',
      {
        headers: { 'content-type': 'text/html' },
        body: '<pre>Error: boom<br> &nbsp; &nbsp;at handler (/var/task/index.js:3:9)<br> &nbsp; &nbsp;at /var/task/node_modules/x/i.js:1:2</pre>',
      },
    ],
    [
      'frames without names',
      { body: 'Error\n    at /var/task/a.js:1:2\n    at node:internal/process/task_queues:95:5' },
    ],
    ['base64', { body: Buffer.from(trace).toString('base64'), isBase64Encoded: true }],
    [
      'the top of a module',
      {
        body: 'Error\n    at Object.<anonymous> (/var/task/a.js:1:2)\n    at Module._compile (node:internal/modules/cjs/loader:1:2)',
      },
    ],
    ['a Windows machine', { body: 'Error\r\n    at f (C:\\app\\a.js:1:2)\r\n    at g (C:\\app\\b.js:3:4)' }],
  ])('in %s', (_, envelope) => {
    expect(told(envelope)).toEqual(['warning stack-trace-exposed @body'])
  })

  test('in a header', () => {
    const headers = { 'X-Error': trace.replaceAll('\n', ' ') }
    expect(told({ headers })).toEqual(['warning stack-trace-exposed @headers.x-error'])
  })

  test.each<[string, string]>([
    ['one frame', 'Error: boom\n    at handler (/var/task/index.js:3:9)'],
    [
      'an article on stacks',
      '<p>Read from the top: <code>at parse (users.ts:10:5)</code> is below <code>at run (app.ts:1:2)</code>.</p>',
    ],
    ['times of day', 'Meet at noon (12:30:00), or at /home at 13:45:10.'],
    [
      'a trace of a browser',
      'TypeError: x\n    at render (https://app.example.com/main.js:10:5)\n    at loop (webpack:///src/a.js:88:1)\n    at https://app.example.com/main.js:1:1',
    ],
    ['addresses', 'served at http://localhost:3000/a:1:2 or at https://example.com/b:3:4'],
  ])('%s is no stack trace', (_, body) => {
    expect(told({ headers: { 'content-type': 'text/html' }, body })).toEqual([])
  })

  test('a stack trace that the client sent may come back', () => {
    const request = { method: 'POST', body: trace }
    expect(told({ body: trace }, { request })).toEqual([])
    expect(told({ body: JSON.stringify({ got: trace }) }, { request })).toEqual([])
    expect(
      told({ body: JSON.stringify({ got: trace }) }, { request: { method: 'POST', body: JSON.stringify(trace) } }),
    ).toEqual([])
  })
})

describe('credentialed-wildcard-cors', () => {
  const origin = 'Access-Control-Allow-Origin'
  const credentials = 'access-control-allow-credentials'

  test('* with credentials', () => {
    expect(told({ headers: { [origin]: '*', [credentials]: 'true' } })).toEqual([
      'warning credentialed-wildcard-cors @headers.access-control-allow-origin',
    ])
  })

  test.each([
    { [origin]: '*' },
    { [origin]: '*', [credentials]: 'false' },
    { [origin]: 'https://example.com', [credentials]: 'true' },
    { [credentials]: 'true' },
  ])('%j is fine', (headers) => {
    expect(told({ headers })).toEqual([])
  })
})

describe('network-reached', () => {
  const refused = {
    host: 'db.example.com',
    port: 443,
    via: 'fetch',
    stack: `Error\n    at load (${process.cwd()}/app/db.ts:4:2)`,
  }

  test('is all that is said once the guard stepped in', () => {
    const threw = functionError({ errorType: 'Error', errorMessage: 'refused' }, { facts: { refused } })
    const found = judge(threw, builtInChecks)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ code: 'network-reached', level: 'error', place: 'db.example.com' })
    expect(found[0]?.facts['frame']).toMatchObject({ function: 'load', file: 'app/db.ts' })
  })

  test('a handler that swallows the refusal is told as well', () => {
    expect(told({ statusCode: 500 }, { facts: { refused } })).toEqual(['error network-reached @db.example.com'])
  })
})
