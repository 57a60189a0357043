import { gzipSync, brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { builtInChecks, judge } from '../../src/check/run-checks.ts'
import { accepted, answerOf, exchangeOf, type Around, type Envelope } from './exchanges.ts'

const json = { 'content-type': 'application/json' }
const type = (contentType: string) => ({ 'content-type': contentType })
const base64 = (bytes: Uint8Array | string) => ({ body: Buffer.from(bytes).toString('base64'), isBase64Encoded: true })

describe('right answers that look odd raise nothing', () => {
  test.each<[string, Envelope, Around?]>([
    ['an empty body as base64', { headers: type('image/png'), body: '', isBase64Encoded: true }],
    ['304 with the type of what it stands for', { statusCode: 304, headers: { ...json, etag: '"a"' } }],
    [
      '304 with a content encoding',
      { statusCode: 304, headers: { 'content-encoding': 'gzip', vary: 'accept-encoding' } },
    ],
    ['204 with a type of JSON', { statusCode: 204, headers: json, body: '' }],
    [
      'an answer to HEAD with a type of JSON',
      { headers: { ...json, 'content-length': '2' } },
      { request: { method: 'HEAD' } },
    ],
    ['an answer to HEAD whose body a framework left in', { headers: json, body: 'x' }, { request: { method: 'HEAD' } }],
    [
      'an answer to HEAD of something compressed',
      { headers: { 'content-encoding': 'gzip' } },
      { request: { method: 'HEAD' } },
    ],
    [
      'a problem document',
      { statusCode: 404, headers: type('application/problem+json'), body: '{"title":"Not found","status":404}' },
    ],
    ['a JSON string under JSON with a charset', { headers: type('application/json; charset=utf-8'), body: '"x"' }],
    ['a bare number, null and true are JSON', { headers: json, body: 'null' }],
    ['JSON with a byte order mark', { headers: json, body: '\ufeff{"a":1}' }],
    ['JSON behind a guard against script inclusion', { headers: json, body: ')]}\',\n{"a":1}' }],
    ['lines of JSON', { headers: type('application/x-ndjson'), body: '{"a":1}\n{"b":2}\n' }],
    ['a JSON text sequence', { headers: type('application/json-seq'), body: '\u001e{"a":1}\n' }],
    ['a stream of JSON by its old name', { headers: type('application/stream+json'), body: '{"a":1}\n{"b":2}\n' }],
    ['a part of a JSON file', { statusCode: 206, headers: { ...json, 'content-range': 'bytes 0-3/9' }, body: '{"a"' }],
    [
      'JSON in UTF-16',
      { headers: type('application/json; charset=utf-16le'), ...base64(Buffer.from('{"a":1}', 'utf16le')) },
    ],
    ['JSON compressed', { headers: { ...json, 'content-encoding': 'gzip' }, ...base64(gzipSync('{"a":1}')) }],
    [
      'JSON compressed with brotli',
      { headers: { ...json, 'Content-Encoding': 'br' }, ...base64(brotliCompressSync('{"a":1}')) },
    ],
    ['JSON without a type of its own', { body: '{"a":1}' }],
    ['a type of JSON and only blanks', { headers: json, body: '\n' }],
    ['a CSV that lists errors', { headers: type('text/csv'), body: 'time,text\n12:00:01,"Error: x\n    at noon"\n' }],
    [
      'an HTML page that explains a stack',
      {
        headers: type('text/html'),
        body: '<p>Then <code>at parse (users.js:1:2)</code></p><p>and <code>at main (index.js:3:4)</code></p>',
      },
    ],
    [
      'a 404 with one frame in its text',
      { statusCode: 404, headers: type('text/plain'), body: 'Not found, see at go (/app/a.js:1:2)' },
    ],
    [
      'cookies in multiValueHeaders',
      { multiValueHeaders: { 'Set-Cookie': ['a=1; Path=/', 'b=2; Expires=Wed, 21 Oct 2026 07:28:00 GMT'] } },
    ],
    [
      'a header value in Latin-1',
      { headers: { 'content-disposition': 'attachment; filename="r\u00e9sum\u00e9.pdf"' } },
    ],
    ['an empty header value', { headers: { 'x-empty': '' } }],
    ['a header name in odd casing with digits', { headers: { 'X-2nd_Name.v1': 'x' } }],
    ['CORS for everybody without credentials', { headers: { 'access-control-allow-origin': '*', vary: 'origin' } }],
    ['501 to an unknown method', { statusCode: 501 }, { request: { method: 'PROPFIND' } }],
    ['a redirect with an escaped line end', { statusCode: 302, headers: { location: '/?q=%0d%0aset-cookie:x' } }],
    [
      'text with U+FFFD from the request body',
      { headers: type('text/plain'), body: 'you sent \ufffd' },
      { request: { method: 'POST', body: Buffer.from([0xff]) } },
    ],
    [
      'text with U+FFFD from the query',
      { headers: json, body: '{"q":"\ufffd\\u0000"}' },
      { request: { path: '/?q=%FF%00' } },
    ],
    [
      'a page that prints U+FFFD',
      { headers: type('text/html; charset=utf-8'), body: '<td>U+FFFD</td><td>\ufffd</td>' },
    ],
    ['a script with U+FFFD in it', { headers: type('text/javascript'), body: 'const r="\ufffd"' }],
    [
      'control characters from the request in text',
      { headers: type('text/plain'), body: 'a\0\ufffd' },
      { request: { method: 'POST', body: 'a\0\ufffd' } },
    ],
    ['an SVG as text', { headers: type('image/svg+xml'), body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }],
    [
      'a text file for download',
      { headers: type('application/octet-stream'), body: 'plain \u00fc \u20ac \u{1f600} text' },
    ],
    [
      'an upload of text with C1 characters sent back',
      { headers: type('application/octet-stream'), body: 'a\u0085b' },
      { request: { method: 'POST', body: 'a\u0085b' } },
    ],
    [
      'C1 characters from the query under a binary type',
      { headers: type('application/octet-stream'), body: 'you sent a\u0085b' },
      { request: { path: '/?q=a%C2%85b' } },
    ],
    ['a text that begins like base64 of a picture', { headers: type('image/jpeg'), body: '/9j/ is how a JPEG begins' }],
    ['a gzip file as it should be', { headers: type('application/gzip'), ...base64(gzipSync('x')) }],
    ['a JPEG as it should be', { headers: type('image/jpeg'), ...base64(Buffer.from('ffd8ffe000104a46', 'hex')) }],
    [
      'an image type with parameters',
      { headers: type('image/png; q=1'), ...base64(Buffer.from('89504e470d0a1a0a', 'hex')) },
    ],
    ['a playlist', { headers: type('audio/mpegurl'), body: '#EXTM3U \u0085' }],
    ['server-sent events', { headers: type('text/event-stream'), body: 'data: {"a":1}\n\n' }],
    ['GraphQL with errors and 200', { headers: json, body: '{"errors":[{"message":"no"}],"data":null}' }],
    [
      'a null payload member left out',
      { headers: json, body: '{"message":"Internal"}' },
      { facts: { changed: [{ path: 'multiValueHeaders', type: 'undefined' }] } },
    ],
  ])('%s', (_, envelope, around) => {
    expect(judge(accepted(envelope, around), builtInChecks)).toEqual([])
  })

  test('plain JSON on a front end that infers the envelope', () => {
    const outcome = { kind: 'payload', payload: { headers: 'of a table', body: 'x' } } as const
    expect(judge(exchangeOf({ gateway: 'function-url' }, outcome, answerOf(200, '{}')), builtInChecks)).toEqual([])
  })

  test('a list where the front end infers the envelope', () => {
    const outcome = { kind: 'payload', payload: ['x'] } as const
    expect(judge(exchangeOf({ gateway: 'http-v2' }, outcome, answerOf(200, '["x"]')), builtInChecks)).toEqual([])
  })

  test('a stream of bytes under its own type', () => {
    const answer = {
      ...answerOf(200, ''),
      headers: [['content-type', 'image/png']] as const,
      body: Buffer.from([0x89, 0x50, 0x4e, 0x47]),
    }
    expect(
      judge(exchangeOf({ gateway: 'function-url' }, { kind: 'stream', chunks: [] }, answer), builtInChecks),
    ).toEqual([])
  })
})
