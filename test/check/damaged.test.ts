import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { builtInChecks, judge } from '../../src/check/run-checks.ts'
import type { Exchange } from '../../src/exchange/exchange.ts'
import type { HttpRequestInit } from '../../src/http/request.ts'
import { accepted, answerOf, exchangeOf, unknown, type Envelope } from './exchanges.ts'

const told = (exchange: Exchange): string[] =>
  judge(exchange, builtInChecks).map(({ level, code, place }) => `${level} ${code} @${place}`)
const json = { 'content-type': 'application/json' }
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const zipped = gzipSync('hello hello hello hello')

const streamed = (body: string) => ({
  ...answerOf(200, body),
  headers: [['content-type', 'application/json']] as const,
})

describe('headers and cookies that JSON lost', () => {
  test.each([
    ['headers', 'Headers', 'headers-lost'],
    ['headers', 'Map', 'headers-lost'],
    ['multiValueHeaders', 'Map', 'headers-lost'],
    ['cookies', 'Set', 'cookies-lost'],
  ])('%s as a %s is %s', (path, type, code) => {
    const facts = { changed: [{ path, type, entries: 2 }] }
    expect(told(accepted({ body: 'x' }, { facts }))).toEqual([`error ${code} @${path}`])
  })

  test('an empty Headers object and members left out by JSON lose nothing', () => {
    const changed = [
      { path: 'headers', type: 'Headers', entries: 0 },
      { path: 'multiValueHeaders', type: 'undefined' },
      { path: 'headers.x-trace', type: 'undefined' },
      { path: 'body', type: 'undefined' },
      { path: 'body', type: 'Date' },
    ]
    expect(told(accepted({ body: 'x' }, { facts: { changed } }))).toEqual([])
  })

  test('a Buffer as body, where a front end accepts it, is corrupted', () => {
    const facts = { changed: [{ path: 'body', type: 'Buffer' }] }
    expect(told(accepted({}, { gateway: 'function-url', facts }))).toEqual(['error body-corrupted @body'])
  })

  test('a Response object, where a front end infers an answer, leaves an empty object', () => {
    const facts = { changed: [{ path: '', type: 'Response' }] }
    const exchange = exchangeOf(
      { gateway: 'function-url', facts },
      { kind: 'payload', payload: {} },
      answerOf(200, '{}'),
    )
    expect(told(exchange)).toEqual(['error response-inferred @payload'])
  })

  test('a class instance whose fields survive is an ordinary answer', () => {
    const facts = { changed: [{ path: '', type: 'User' }] }
    const outcome = { kind: 'payload', payload: { id: 1 } } as const
    expect(told(exchangeOf({ gateway: 'function-url', facts }, outcome, answerOf(200, '{"id":1}')))).toEqual([])
  })
})

describe('header-injection', () => {
  test.each([
    ['CR LF', 'a\r\nset-cookie: b=1'],
    ['LF', 'a\nb'],
    ['NUL', 'a\0b'],
  ])('%s in a value is an error whatever the evidence', (_, value) => {
    const around = { delivery: unknown, evidence: unknown }
    expect(told(accepted({ headers: { Location: value } }, around))).toEqual([
      'error header-injection @headers.location',
    ])
  })

  test('CR LF in a name is an error, and not a second finding for the name', () => {
    expect(told(accepted({ headers: { 'x\r\ny': 'z' } }))).toEqual(['error header-injection @headers'])
  })

  test('several values of one header are one finding', () => {
    expect(told(accepted({ multiValueHeaders: { 'x-a': ['a\nb', 'c\nd'] } }))).toEqual([
      'error header-injection @headers.x-a',
    ])
  })

  test('an escaped line end and a tab are values like any other', () => {
    expect(told(accepted({ headers: { Location: '/a%0d%0ab', 'x-tab': 'a\tb' } }))).toEqual([])
  })
})

describe('header-name-invalid', () => {
  test.each(['Content-Type:', 'x y', '', 'naïve'])('%j is no token', (name) => {
    expect(told(accepted({ headers: { [name]: 'x' } }))).toEqual(['warning header-name-invalid @headers'])
  })

  test('odd tokens are tokens', () => {
    expect(told(accepted({ headers: { "x!#$%&'*+-.^_`|~9": 'x', '0': 'y' } }))).toEqual([])
  })
})

describe('body-not-json', () => {
  test.each<[string, Envelope]>([
    ['plain text', { headers: json, body: 'Not found' }],
    ['HTML', { headers: { 'Content-Type': 'application/problem+json' }, body: '<h1>no</h1>' }],
    ['undefined as text', { headers: json, body: 'undefined' }],
    ['an object as text', { multiValueHeaders: { 'Content-Type': ['application/json'] }, body: '[object Object]' }],
    ['JSON cut short', { headers: json, body: '{"a":1' }],
    ['base64 of something else', { headers: json, body: Buffer.from('no').toString('base64'), isBase64Encoded: true }],
    [
      'bytes that are not UTF-8',
      { headers: json, body: Buffer.from([0xff]).toString('base64'), isBase64Encoded: true },
    ],
  ])('%s under a type of JSON', (_, envelope) => {
    expect(told(accepted(envelope))).toEqual(['error body-not-json @body'])
  })

  test("text under the type that the front end fills in is not the handler's word", () => {
    expect(told(accepted({ body: 'Hello' }))).toEqual([])
  })

  test('a type in a map that the front end ignores does not count', () => {
    const envelope = { multiValueHeaders: { 'content-type': ['application/json'] }, body: 'Hello' }
    expect(told(accepted(envelope, { gateway: 'http-v2' }))).toEqual([])
  })

  test('base64 that the front end sends undecoded is judged decoded', () => {
    const body = Buffer.from('{"a":1}').toString('base64')
    const exchange = accepted({ headers: json, body, isBase64Encoded: true })
    expect(told({ ...exchange, answer: { ...exchange.answer, body: Buffer.from(body) } })).toEqual([])
  })

  test('a mirror says of the bytes what its client said of them, and no more', () => {
    const mirrored = (sent: HttpRequestInit) => told(accepted({ headers: json, body: 'x' }, { request: sent }))
    expect(mirrored({ method: 'POST', headers: json, body: 'x' })).toEqual([])
    expect(mirrored({ method: 'POST', headers: json, body: 'y' })).toEqual(['error body-not-json @body'])
    expect(mirrored({ method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' })).toEqual([
      'error body-not-json @body',
    ])
    expect(mirrored({ method: 'POST', body: 'x' })).toEqual(['error body-not-json @body'])
  })

  test('a stream of JSON is read from its bytes', () => {
    expect(told(exchangeOf({}, { kind: 'stream', chunks: [] }, streamed('{"a"')))).toEqual([
      'error body-not-json @body',
    ])
    expect(told(exchangeOf({}, { kind: 'stream', chunks: [] }, streamed('{"a":1}')))).toEqual([])
  })
})

describe('body-corrupted', () => {
  const image = { 'content-type': 'image/png' }

  test.each<[string, Envelope]>([
    ['a PNG read as UTF-8', { headers: image, body: png.toString('utf8') }],
    ['a PNG read as Latin-1', { headers: image, body: png.toString('latin1') }],
    ['a PNG as base64 without the flag', { headers: image, body: png.toString('base64') }],
    [
      'a PNG read as UTF-8, then base64',
      { headers: image, body: Buffer.from(png.toString()).toString('base64'), isBase64Encoded: true },
    ],
    [
      'bytes of no known format',
      { headers: { 'content-type': 'application/octet-stream' }, body: Buffer.from('00ff80fe', 'hex').toString() },
    ],
    ['gzip read as UTF-8', { headers: { 'Content-Encoding': 'gzip' }, body: zipped.toString('utf8') }],
    ['gzip as base64 without the flag', { headers: { 'Content-Encoding': 'gzip' }, body: zipped.toString('base64') }],
    ['plain text that claims gzip', { headers: { 'content-encoding': 'gzip' }, body: 'hello' }],
    ['plain text that claims brotli', { headers: { 'content-encoding': 'br' }, body: 'hello hello' }],
    ['a gzip file as text', { headers: { 'content-type': 'application/gzip' }, body: zipped.toString('latin1') }],
  ])('%s', (_, envelope) => {
    expect(told(accepted(envelope))).toEqual(['error body-corrupted @body'])
  })

  test('bytes under a textual type are likely corrupted: a warning', () => {
    const body = Buffer.from('0001ff80fe', 'hex').toString()
    expect(told(accepted({ headers: { 'content-type': 'text/plain' }, body }))).toEqual([
      'warning body-corrupted @body',
    ])
  })

  test('an upload that comes back as text is corrupted', () => {
    const upload = Buffer.from('41ff42', 'hex')
    const exchange = accepted(
      { headers: { 'content-type': 'application/octet-stream' }, body: upload.toString() },
      { request: { method: 'POST', body: upload } },
    )
    expect(told(exchange)).toEqual(['error body-corrupted @body'])
  })

  test.each<[string, Envelope]>([
    ['a PNG', { headers: image, body: png.toString('base64'), isBase64Encoded: true }],
    ['an SVG', { headers: { 'content-type': 'image/svg+xml' }, body: '<svg><text>\ufffd</text></svg>' }],
    ['gzip', { headers: { 'Content-Encoding': 'gzip' }, body: zipped.toString('base64'), isBase64Encoded: true }],
    ['identity', { headers: { 'content-encoding': 'identity', 'content-type': 'text/plain' }, body: 'hello' }],
    ['a CSV file for download', { headers: { 'content-type': 'application/octet-stream' }, body: 'Straße;42\n' }],
    ['base64 as text', { headers: { 'content-type': 'text/plain' }, body: png.toString('base64') }],
    [
      'a data URL in JSON',
      { headers: json, body: JSON.stringify({ url: `data:image/png;base64,${png.toString('base64')}` }) },
    ],
  ])('%s sent as it should is silent', (_, envelope) => {
    expect(told(accepted(envelope))).toEqual([])
  })

  test('U+FFFD that came with the request is repeated, not made', () => {
    const binary = { 'content-type': 'application/octet-stream' }
    const answers = (request: object, body = 'you sent a\ufffdb') =>
      told(accepted({ headers: binary, body }, { request }))
    expect(answers({ method: 'POST', body: Buffer.from('61ff62', 'hex') })).toEqual([])
    expect(answers({ method: 'POST', body: 'a\ufffdb' })).toEqual([])
    expect(answers({ path: '/?q=a%FFb' })).toEqual([])
    expect(answers({ headers: { authorization: 'Basic /////w==' } })).toEqual([])
    expect(answers({ method: 'POST', body: '{"a":"\\ud800"}' })).toEqual([])
    expect(answers({ path: '/?q=ab' })).toEqual(['error body-corrupted @body'])
  })
})
