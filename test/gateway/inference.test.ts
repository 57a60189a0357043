import { describe, expect, it } from 'vitest'
import { envelopeKeysOf } from '../../src/gateway/inference.ts'

describe('a response whose statusCode was forgotten', () => {
  it.each<[object, string[]]>([
    [{ body: 'a' }, ['body']],
    [{ headers: {}, body: '' }, ['headers', 'body']],
    [{ status: 200, body: '{}', ok: true }, ['body']],
    [{ status: '200 OK', body: '{}', isJson: true }, ['body']],
    [{ isBase64Encoded: false, data: 'a', ok: true }, ['isBase64Encoded']],
    [{ headers: { 'content-type': 'text/plain' }, message: 'a', data: 'b' }, ['headers']],
    [{ headers: { a: { b: 1 } }, body: 'a', ok: true }, ['headers', 'body']],
    [{ cookies: ['a=1'], body: 'a', ok: true }, ['cookies', 'body']],
  ])('%j', (payload, keys) => expect(envelopeKeysOf(payload)).toEqual(keys))
})

describe('data that has such a name', () => {
  it.each<[object]>([
    [{ id: 'tides', title: 'How tides come', body: 'Twice a day.', status: 'published' }],
    [{ headers: { first: { width: 10 } }, rows: [] }],
    [{ headers: { first: 'wide', second: 'narrow' }, rows: [], pages: 1 }],
    [{ cookies: ['oat'], cakes: ['plum'] }],
  ])('%j', (payload) => expect(envelopeKeysOf(payload)).toEqual([]))
})
