import { describe, expect, test } from 'vitest'
import { serverError } from '../../src/check/server-error.ts'
import { builtInChecks, judge } from '../../src/check/run-checks.ts'
import { accepted, unknown } from './exchanges.ts'

const place = (body: string, logs?: readonly string[]) =>
  serverError(accepted({ statusCode: 500, body }, logs === undefined ? {} : { facts: { logs } }))?.place

const page = (stack: string) =>
  `<!DOCTYPE html>\n<html lang="en">\n<head><title>Error</title></head>\n<body>\n<pre>${stack}</pre>\n</body>\n</html>`

describe("the handler's own 5xx", () => {
  test('500 is an error, since frameworks turn crashes into it', () => {
    expect(serverError(accepted({ statusCode: 500 }))).toMatchObject({ code: 'server-error', level: 'error' })
  })

  test('other 5xx are warnings', () => {
    expect(serverError(accepted({ statusCode: 503 }))?.level).toBe('warning')
  })

  test('500 on a request that may never be delivered is a warning', () => {
    expect(serverError(accepted({ statusCode: 500 }, { delivery: unknown }))?.level).toBe('warning')
  })

  test.each([200, 302, 404, 429, 499])('%i is none', (statusCode) => {
    expect(serverError(accepted({ statusCode }))).toBeUndefined()
  })

  test('501 is right for a method that nobody has to implement', () => {
    expect(serverError(accepted({ statusCode: 501 }, { request: { method: 'PROPFIND' } }))).toBeUndefined()
    expect(serverError(accepted({ statusCode: 501 }, { request: { method: 'GET' } }))?.level).toBe('warning')
  })

  test('a JSON body keeps its other faults', () => {
    const exchange = accepted({ statusCode: 500, headers: { 'content-type': 'application/json' }, body: 'Oops' })
    expect(judge(exchange, builtInChecks).map(({ code }) => code)).toEqual(['body-not-json', 'server-error'])
  })
})

describe('its place names the fault and not the input', () => {
  test.each([
    ['{"message":"no user 17"}', '{"message":"no user 4"}', '500 no user #'],
    ['{"error":"bad id \'a\'"}', '{"error":"bad id \'b c\'"}', '500 bad id …'],
    [
      '{"error":{"name":"TypeError","message":"x is null"}}',
      '{"error":{"name":"TypeError","message":"x is null"},"id":9}',
      '500 TypeError: x is null',
    ],
    ['{"errors":[{"message":"late"}]}', '{"errors":[{"message":"late"},{}]}', '500 late'],
    ['Internal Server Error', 'Internal Server Error', '500 Internal Server Error'],
    [
      '{"error":"Unexpected end of JSON input"}',
      '{"error":"Unexpected token \'x\', \\"x\\" is not valid JSON"}',
      '500 invalid JSON',
    ],
    [
      '<html><head><title>e 1</title></head><body><h1>Oops 12</h1></body></html>',
      '<html><head><title>e 2</title></head><body><h1>Oops 7</h1></body></html>',
      '500 Oops #',
    ],
    ['', '', '500'],
  ])('%s and %s', (one, other, expected) => {
    expect(place(one)).toBe(expected)
    expect(place(other)).toBe(expected)
  })

  test('a header or a query parameter that the message repeats is no part of the fault', () => {
    const of = (value: string, body: string) =>
      serverError(
        accepted(
          { statusCode: 500, body },
          { request: { headers: [['Content-Type', value]], query: `type=${encodeURIComponent(value)}` } },
        ),
      )?.place
    for (const type of ['text/plain', 'application/json; charset=utf-8', 'TEXT', ';;;', '/', 'a'])
      expect(of(type, JSON.stringify({ error: `Unsupported content type: ${type}` }))).toBe(
        '500 Unsupported content type: …',
      )
    expect(of('text/html; charset=utf-8', 'cannot read text/html here')).toBe('500 cannot read … here')
    expect(of('content-type', '{"error":"Missing Content-Type"}')).toBe('500 Missing Content-Type')
    expect(of('a', '{"error":"failed: a thing is missing"}')).toBe('500 failed: a thing is missing')
    expect(of('is', '{"error":"x is null"}')).toBe('500 x is null')
  })

  test('a message of several lines has the name that its first line tells', () => {
    const cwd = process.cwd()
    const frame = `    at parse (${cwd}/app/users.ts:3:4)`
    const lines = ['GET /', `SyntaxError: Unexpected token 'a', "a`, '', '" is not valid JSON', frame]
    expect(place('', lines)).toBe('500 SyntaxError parse app/users.ts')
    expect(place('', ['what is no error', frame])).toBe('500 Error parse app/users.ts')
  })

  test('different faults have different places', () => {
    expect(place('{"message":"x is null"}')).not.toBe(place('{"message":"URI malformed"}'))
  })

  test('a logged stack places it where the body says nothing', () => {
    const cwd = process.cwd()
    const lines = [
      'GET /',
      'TypeError: x is null',
      `    at parse (${cwd}/app/users.ts:3:4)`,
      `    at run (${cwd}/app/a.ts:1:1)`,
    ]
    expect(place('Internal Server Error', lines)).toBe('500 TypeError parse app/users.ts')
    expect(place('Internal Server Error', [lines.join('\n')])).toBe('500 TypeError parse app/users.ts')
  })

  test('the page of a framework places it without markup, entities and machine paths', () => {
    expect(
      place(page('TypeError: ee.on is not a function<br> &nbsp; &nbsp;at first (/home/me/app/index.js:43:8)<br> ...')),
    ).toBe('500 TypeError: ee.on is not a function')
    expect(place(page('Error: Can&#39;t parse &quot;a&quot;'))).toBe(
      place(page('Error: Can&#39;t parse &quot;bc&quot;')),
    )
    expect(place('TypeError: x is null at parse (/srv/app.js:1:2)')).toBe('500 TypeError: x is null')
  })

  test('HEAD has the place of GET, whose body it leaves out', () => {
    const exchange = accepted({ statusCode: 500, body: '{"message":"x is null"}' }, { request: { method: 'HEAD' } })
    const bodiless = { ...exchange, answer: { ...exchange.answer, body: new Uint8Array() } }
    expect(serverError(bodiless)).toMatchObject({ place: '500 x is null', facts: { body: '' } })
  })

  test('log lines without a stack do not matter', () => {
    expect(place('Oops', ['started', 'look at me'])).toBe('500 Oops')
  })
})
