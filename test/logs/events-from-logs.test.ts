import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { utf8 } from '../../src/http/body.ts'
import { restApi } from '../../src/gateway/rest.ts'
import { httpRequest } from '../../src/http/request.ts'
import { eventsFromLogs } from '../../src/logs/events-from-logs.ts'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')
const id = (last: string) => `11111111-2222-4333-8444-5555555555${last}`

const event = (path: string) => restApi().toEvent(httpRequest({ path, headers: { 'x-stars': 'ok' } }))
const explainedCut = (body: string) =>
  eventsFromLogs(
    `(${id('42')}) Endpoint response body before transformations: ${body} [TRUNCATED]\n` +
      `(${id('42')}) Execution failed due to configuration error: Malformed Lambda proxy response`,
  )[0]!.explained

const entryOf = (message: string) =>
  JSON.stringify({ event_timestamp: 1, requestId: id('31'), logLevel: 'INFO', message })

const line41 = (text: string) => `(${id('41')}) ${text}`

describe('an execution log of a REST API', () => {
  const [malformed, throttled, failed, timedOut, ...none] = eventsFromLogs(fixture('execution.log'))

  test('tells of each request once', () => {
    expect(none).toEqual([])
    expect([malformed, throttled, failed, timedOut].map((one) => one!.requestId)).toEqual(
      ['01', '02', '03', '04'].map(id),
    )
  })

  test('explains a malformed response by the rule that refuses its payload', () => {
    expect(malformed).toMatchObject({
      gateway: 'rest',
      answer: { status: 502, reason: 'malformed-response' },
      payload: { statusCode: 201, message: 'noted' },
    })
    expect(malformed!.explained).toMatch(/\(unknown-key at "message"\).*recorded, 2024-11-15/)
  })

  test('a cut event is rebuilt from the other lines, and what had to be made is named', () => {
    expect(malformed!.request).toMatchObject({
      method: 'POST',
      path: '/orders/A%207/notes',
      query: 'dry=yes&tag=a+b',
      body: utf8('{\n    "text": "call back"\n}'),
    })
    expect(malformed!.event).toMatchObject({
      resource: '/orders/{id}/notes',
      path: '/orders/A%207/notes',
      pathParameters: { id: 'A%207' },
      headers: { Accept: 'text/html, application/json;q=0.9', 'X-Tag': 'blue', 'Content-Type': 'application/json' },
      queryStringParameters: { dry: 'yes', tag: 'a b' },
      body: '{\n    "text": "call back"\n}',
    })
    expect(malformed!.missing).toEqual(['stageVariables', 'requestContext'])
  })

  test('hidden values are made up and named', () => {
    expect(malformed!.remade).toEqual(['headers.Authorization', 'multiValueHeaders.Authorization[0]'])
    expect((malformed!.event as any).headers.Authorization).toMatch(/^Bearer \S+$/)
    expect(JSON.stringify(malformed!.event)).not.toContain('***')
  })

  test('throttling, function errors and the time-out of the integration are told apart', () => {
    expect(throttled).toMatchObject({
      answer: { status: 500, reason: 'throttled' },
      request: { method: 'GET', path: '/files/2026/11' },
    })
    expect(failed!.answer).toEqual({ status: 502, reason: 'function-error' })
    expect(failed!.explained).toContain("reading 'trim'")
    expect(timedOut!.answer).toEqual({ status: 504, reason: 'integration-timed-out' })
  })

  test('a cut body is kept as far as it goes, and said so', () => {
    expect(Buffer.from(failed!.request!.body!).toString()).toBe('{"lines":[{"sku":"a1","count":2},{"sku"')
    expect(failed!.missing).toContain('body after the first 39 bytes')
  })

  test('of the console has no ids, and a response that was stringified twice', () => {
    const [one, ...others] = eventsFromLogs(fixture('console-test.log'))
    expect(others).toEqual([])
    expect(one).toMatchObject({
      requestId: id('11'),
      payload: '{"statusCode":200}',
      request: httpRequest({ path: '/status' }),
    })
    expect(one!.explained).toContain('response-not-object')
  })

  test('as JSON entries tells the same as the lines, and is not cut', () => {
    const event = restApi().toEvent(httpRequest({ method: 'POST', path: '/a', body: 'x'.repeat(300_000) }))
    const lines = [
      entryOf(`Endpoint request body after transformations: ${JSON.stringify(event)}`),
      entryOf('Endpoint response body before transformations: null'),
      entryOf('Execution failed due to configuration error: Malformed Lambda proxy response'),
      entryOf('Method completed with status: 502'),
    ]
    const [one, ...others] = eventsFromLogs(lines.join('\n'))
    expect(others).toEqual([])
    expect(one!.event).toEqual(event)
    expect(one).toMatchObject({ payload: null, missing: [], remade: [], answer: { status: 502 } })
    expect(one!.explained).toContain('no-response')
  })

  test('as the answers of the command line and of Logs Insights', () => {
    const lines = fixture('execution.log')
      .split('\n')
      .filter((line) => line.includes(id('04')))
    const events = lines.map((message, i) => ({
      logStreamName: 's',
      timestamp: i,
      message,
      ingestionTime: i,
      eventId: `${i}`,
    }))
    const rows = lines.map((value) => [
      { field: '@timestamp', value: '1' },
      { field: '@message', value },
    ])
    const expected = eventsFromLogs(lines.join('\n'))
    expect(expected).toHaveLength(1)
    expect(eventsFromLogs(JSON.stringify({ events, searchedLogStreams: [] }, null, 2))).toEqual(expected)
    expect(eventsFromLogs(JSON.stringify({ results: rows, status: 'Complete' }))).toEqual(expected)
  })

  test.each([
    [null, 'no-response'],
    [{ statusCode: 200, body: { a: 1 } }, 'body-not-string'],
    [{ statusCode: 'ok' }, 'status-code-invalid'],
    [{ statusCode: 200, headers: { a: ['1'] } }, 'header-value-invalid'],
    [[1], 'response-not-object'],
  ])('explains %j', (payload, reason) => {
    const [one] = eventsFromLogs(
      [
        line41(`Endpoint response body before transformations: ${JSON.stringify(payload)}`),
        line41('Execution failed due to configuration error: Malformed Lambda proxy response'),
      ].join('\n'),
    )
    expect(one!.explained).toContain(`(${reason}`)
    expect(one!.payload).toEqual(payload)
  })

  test('a cut response is explained by what is there, and not by what may have been cut off', () => {
    expect(explainedCut('{"statusCode":200,"data":{"a":1},"body":"abc')).toContain('unknown-key at "data"')
    expect(explainedCut('{"headers":{"a":"b"},"body":"abc')).toContain('does not have all of it')
  })
})

describe('an access log', () => {
  const [malformed, http, throttled, fine, ...none] = eventsFromLogs(fixture('access.jsonl'))

  test('tells route, status and reason, and that it has no headers and no body', () => {
    expect(none).toEqual([])
    expect(malformed).toMatchObject({
      gateway: 'rest',
      request: { method: 'GET', path: '/pets/7' },
      answer: { status: 502, reason: 'malformed-response' },
      event: { resource: '/pets/{id}', pathParameters: { id: '7' } },
    })
    expect(malformed!.missing).toEqual(expect.arrayContaining(['headers', 'query']))
    expect(http).toMatchObject({ gateway: 'http-v2', answer: { status: 500, reason: 'malformed-response' } })
    expect(http!.explained).toContain('wrong type for field "headers"')
    expect(throttled!.answer).toEqual({ status: 429, reason: 'throttled' })
    expect(fine!.answer).toEqual({ status: 200 })
    expect(fine!.explained).toBeUndefined()
  })

  test('and an execution log of the same request are put together', () => {
    const access = JSON.stringify({
      requestId: id('04'),
      status: '504',
      httpMethod: 'GET',
      path: '/live/report',
      stage: 'live',
    })
    const both = eventsFromLogs(`${fixture('execution.log')}\n${access}`)
    expect(both).toHaveLength(4)
  })
})

describe("Lambda's log", () => {
  test('tells the dumped event and the error, and what the client gets for it', () => {
    const [failed, slow, ...none] = eventsFromLogs(fixture('lambda.log'))
    expect(none).toEqual([])
    expect(failed).toMatchObject({
      gateway: 'http-v2',
      requestId: 'AbCdEf0123=',
      request: { method: 'GET', path: '/cart', query: 'item=a%20b' },
      answer: { status: 500, reason: 'function-error' },
      remade: ['headers.x-api-key'],
      missing: [],
    })
    expect(failed!.explained).toContain('TypeError: cart is not iterable')
    expect(slow!.explained).toContain('Task timed out after 3.00 seconds')
    expect(slow!.missing[0]).toMatch(/no JSON/)
  })

  test('in JSON too', () => {
    const [one, ...none] = eventsFromLogs(fixture('lambda.jsonl'))
    expect(none).toEqual([])
    expect(one).toMatchObject({
      gateway: 'alb',
      request: { method: 'POST', path: '/hooks' },
      answer: { status: 502, reason: 'function-error' },
    })
    expect(one!.explained).toContain('RangeError: too far')
  })
})

describe('events by themselves', () => {
  test('one, indented or not, and one a line', () => {
    for (const text of [
      JSON.stringify(event('/a'), null, 2),
      JSON.stringify(event('/a')),
      JSON.stringify([event('/a')]),
    ]) {
      const [one, ...none] = eventsFromLogs(text)
      expect(none).toEqual([])
      expect(one).toMatchObject({ gateway: 'rest', event: event('/a'), missing: [], remade: [] })
      expect(one!.request).toMatchObject({ method: 'GET', path: '/a', headers: [['x-stars', 'ok']] })
    }
    const lines = ['/a', '/b', '/c'].map((path) => JSON.stringify(event(path)))
    expect(eventsFromLogs(lines.join('\n')).map((one) => one.request?.path)).toEqual(['/a', '/b', '/c'])
  })

  test('two that differ under one id stay two', () => {
    const [a, b] = [event('/a'), event('/b')]
    b.requestContext.requestId = a.requestContext.requestId
    expect(eventsFromLogs(`${JSON.stringify(a)}\n${JSON.stringify(b)}`)).toHaveLength(2)
  })
})

describe('text that means no good', () => {
  test.each([
    ['nothing', ''],
    ['prose', 'the quick brown fox\njumps {over} the lazy dog'],
    ['broken JSON', '{"httpMethod":"GET","path":"/a","requestContext":{"stage":'],
    ['lists in lists', '['.repeat(100_000)],
    ['open objects', '{"a":'.repeat(100_000)],
    ['wrappers in wrappers', '{"events":'.repeat(50) + '[]' + '}'.repeat(50)],
    ['numbers and nulls', '1\nnull\n"x"\n[null,1,"x"]'],
    ['a map without end', `(${id('61')}) Method request headers: {${'a, '.repeat(100_000)}`],
    ['a line of a megabyte', `(${id('62')}) ${'*'.repeat(1_000_000)}`],
  ])('%s is read to the end and gives nothing', (_, text) => {
    for (const one of eventsFromLogs(text)) expect(one).toMatchObject({ missing: expect.any(Array) })
    expect(eventsFromLogs(text).filter(({ event }) => event !== undefined)).toEqual([])
  })

  test('__proto__ and constructor are names like any other', () => {
    const [one] = eventsFromLogs(
      `(${id('63')}) HTTP Method: GET, Resource Path: /a\n` +
        `(${id('63')}) Method request query string: {__proto__=x, constructor=y}\n` +
        `(${id('63')}) Method request headers: {__proto__=x, X-A=b}`,
    )
    expect(one!.request!.query).toBe('__proto__=x&constructor=y')
    const event = JSON.parse(
      '{"httpMethod":"GET","path":"/a","resource":"/a","headers":{"__proto__":"***"},"requestContext":{}}',
    )
    const [other] = eventsFromLogs(JSON.stringify(event))
    expect(Object.getPrototypeOf(other!.event)).toBe(Object.prototype)
    expect(other!.remade).toEqual(['headers.__proto__'])
    expect(({} as any).x).toBeUndefined()
  })

  test('members of wrong types cost the request, not the run', () => {
    const odd = {
      httpMethod: 'GET',
      path: '/a',
      resource: '/a',
      headers: 7,
      multiValueHeaders: { a: 3 },
      body: {},
      requestContext: {},
    }
    expect(eventsFromLogs(JSON.stringify(odd))[0]).toMatchObject({ gateway: 'rest', event: odd })
  })

  test('what is no string is a misuse', () => {
    expect(() => eventsFromLogs({} as any)).toThrow(/must be a string; got object/)
  })
})
