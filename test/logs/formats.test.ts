import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { eventsFromLogs } from '../../src/logs/events-from-logs.ts'

const read = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')
const fixture = (name: string) => eventsFromLogs(read(name))

describe('two requests whose lines are mixed', () => {
  const plain = fixture('interleaved.log')

  test('are told apart by their id', () => {
    expect(plain).toHaveLength(2)
    expect(plain[0]).toMatchObject({
      request: { method: 'POST', path: '/orders', query: 'dry=yes' },
      payload: { statusCode: 200, headers: { 'x-count': 1 }, body: { id: 7 } },
      answer: { status: 502, reason: 'malformed-response' },
      event: { body: '{"item":"café 😀","count":2}', requestContext: { stage: 'live' } },
      missing: [],
      remade: ['headers.X-Api-Key', 'multiValueHeaders.X-Api-Key[0]'],
    })
    expect(plain[0]!.explained).toContain('(body-not-string at "body")')
    expect(plain[0]!.fields!.map(({ name, verdict, reason }) => [name, verdict, reason])).toEqual([
      ['statusCode', 'taken', undefined],
      ['headers', 'unknown', 'not-established'],
      ['body', 'refused', 'body-not-string'],
    ])
    expect(plain[1]).toMatchObject({
      request: { method: 'GET', path: '/orders/7' },
      event: { resource: '/orders/{id}', pathParameters: { id: '7' } },
      answer: { status: 502, reason: 'function-error' },
    })
    expect(plain[1]!.explained).toContain("reading 'total'")
    expect(plain[1]!.fields).toBeUndefined()
  })

  test.each([
    'execution.jsonl',
    'tail-short.log',
    'tail-detailed.log',
    'sam-logs.log',
    'export-task.log',
    'text-output.log',
    'filter-log-events.json',
    'get-log-events.json',
    'messages.json',
    'subscription.json',
    'insights-results.json',
    'insights-console.json',
    'insights.csv',
    'console-search.csv',
  ])('read the same from %s', (name) => {
    expect(fixture(name)).toEqual(plain)
  })

  test('read the same with the line ends of Windows and with blank lines', () => {
    expect(eventsFromLogs(read('interleaved.log').replaceAll('\n', '\r\n\r\n'))).toEqual(plain)
  })
})

describe('lines that were cut', () => {
  const [cut, silent] = fixture('cut.log')

  test('tell how much is there, and a character cut in two is left out', () => {
    expect(cut!.missing).toEqual(
      expect.arrayContaining([
        'headers after the first 961 bytes',
        'body after the first 940 bytes',
        'payload after the first 938 bytes',
      ]),
    )
    expect(new TextDecoder().decode(cut!.request!.body!)).toMatch(/^\{"item":"a","note":"n+😀+$/u)
  })

  test('are explained by what is there', () => {
    expect(cut!.explained).toContain('unknown-key at "result"')
    expect(cut!.fields!.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['statusCode', 'taken'],
      ['result', 'refused'],
      ['body', 'cut'],
    ])
    expect(silent!.explained).toContain('does not have all of it')
    expect(silent!.fields!.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['statusCode', 'taken'],
      ['body', 'cut'],
    ])
  })

  test('a base64 body is not refused for an end that the log does not have', () => {
    const [one] = eventsFromLogs(
      '(1a2b3c4d-0000-4000-8000-000000000001) Endpoint response body before transformations: {"isBase64Encoded":true,"body":"aGk [TRUNCATED]\n' +
        '(1a2b3c4d-0000-4000-8000-000000000001) Execution failed due to configuration error: Malformed Lambda proxy response',
    )
    expect(one!.explained).toContain('does not have all of it')
  })
})

describe('failures', () => {
  const all = fixture('failures.log')
  const byPath = (path: string) => all.find(({ request }) => request?.path === `/${path}`)!

  test.each([
    ['null', 'no-response', 'recorded'],
    ['text', 'response-not-object', 'recorded'],
    ['twice', 'response-not-object', 'recorded'],
    ['list', 'response-not-object', 'not established'],
    ['number', 'response-not-object', 'not established'],
    ['unknown', 'unknown-key at "wrongValue"', 'recorded'],
    ['nokey', 'unknown-key at "Hello"', 'recorded'],
    ['cookies', 'unknown-key at "cookies"', 'reported'],
    ['object', 'body-not-string at "body"', 'recorded'],
    ['status', 'status-code-invalid at "statusCode"', 'recorded'],
    ['zero', 'status-code-invalid at "statusCode"', 'recorded'],
    ['array', 'header-value-invalid at "headers.set-cookie"', 'reported'],
    ['looks', 'unknown-key at "errorMessage"', 'recorded'],
  ])('a malformed response (%s) is explained by %s, %s', (path, rule, tier) => {
    const { answer, explained } = byPath(path)
    expect(answer).toEqual({ status: 502, reason: 'malformed-response' })
    expect(explained).toContain(`(${rule})`)
    expect(explained).toContain(`[${tier}`)
  })

  test('a response that is no JSON is said to be none', () => {
    expect(byPath('notjson').missing).toContain('payload: it is no JSON')
  })

  test.each([
    ['throttled2018', 502, 'throttled'],
    ['throttled', 500, 'throttled'],
    ['permission', 500, 'no-permission'],
    ['slow', 504, 'integration-timed-out'],
    ['key', 429, 'throttled'],
    ['fnslow', 502, 'function-timed-out'],
  ])('%s is answered %i: %s', (path, status, reason) => {
    expect(byPath(path).answer).toEqual({ status, reason })
  })
})

describe('access logs', () => {
  test.each(['access-rest.jsonl', 'access-rest.clf', 'access-rest.csv', 'access-rest.xml'])(
    'of REST APIs: %s',
    (name) => {
      const [failed, fine, ...none] = fixture(name)
      expect(none).toEqual([])
      expect(failed).toMatchObject({
        gateway: 'rest',
        requestId: '1a2b3c4d-0000-4000-8000-0000000000e5',
        request: { method: 'GET', path: '/pets' },
        answer: { status: 502 },
      })
      expect(fine).toMatchObject({
        answer: { status: 200 },
        request: { path: '/pets/a' },
        event: { resource: '/pets/{id}' },
      })
      expect(fine!.missing).toEqual(expect.arrayContaining(['path parameters', 'query', 'headers', 'body']))
    },
  )

  test.each(['access-http.jsonl', 'access-http.clf', 'access-http.csv', 'access-http.xml'])(
    'of HTTP APIs: %s',
    (name) => {
      const [failed, fine, ...none] = fixture(name)
      expect(none).toEqual([])
      expect(failed).toMatchObject({
        gateway: 'http-v2',
        requestId: 'Zz9Abc8OliAEJqA=',
        request: { method: 'GET', path: '/pets' },
        event: { version: '2.0', routeKey: 'GET /pets' },
        answer: { status: 500 },
      })
      expect(fine).toMatchObject({ answer: { status: 200 }, missing: ['path'] })
      expect(fine!.request).toBeUndefined()
    },
  )

  test('of load balancers, with their reason for an error', () => {
    expect(fixture('alb-access.log')).toMatchObject([
      {
        gateway: 'alb',
        request: { method: 'GET', path: '/basket', query: 'item=a%20b' },
        answer: { status: 502, reason: 'malformed-response' },
        explained: expect.stringContaining('LambdaInvalidResponse'),
      },
      { request: { method: 'POST', path: '/basket' }, answer: { status: 502, reason: 'throttled' } },
      { request: { method: 'GET', path: '/' }, answer: { status: 200 } },
    ])
  })
})

describe("Lambda's log", () => {
  test('of two requests that run at once, with bodies in base64 and JSON in JSON', () => {
    const [far, slow, ...none] = fixture('lambda-interleaved.log')
    expect(none).toEqual([])
    expect(far).toMatchObject({
      gateway: 'function-url',
      request: { method: 'PUT', path: '/one', body: new Uint8Array([0, 1, 2, 3]) },
      answer: { status: 502, reason: 'function-error' },
      explained: 'The function failed: RangeError: too far',
    })
    expect(slow).toMatchObject({
      event: { body: '{"inner": "{\\"a\\": 1}"}' },
      answer: { reason: 'function-timed-out' },
    })
  })

  test('that ends within the body of an event keeps the body as far as it goes', () => {
    const line = read('lambda-interleaved.log').split('\n')[3]!
    const [one] = eventsFromLogs(line.slice(0, line.indexOf('inner') + 9))
    expect(one!.missing).toContain('body after the first 9 bytes')
    expect(new TextDecoder().decode(one!.request!.body!)).toBe('{"inner":')
  })
})

describe('events', () => {
  test('one, a list of them, and one a line', () => {
    const all = fixture('events.jsonl')
    expect(all.map(({ request }) => request?.path)).toEqual(['/orders', '/orders/9'])
    expect(fixture('events.json')).toEqual(all)
    expect(fixture('event.json')).toEqual(all.slice(0, 1))
  })
})
