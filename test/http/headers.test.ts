import { describe, expect, test } from 'vitest'
import { toHeaderLines } from '../../src/http/headers.ts'
import { httpRequest } from '../../src/http/request.ts'

const lines = [
  ['accept', 'text/plain'],
  ['x-a', '1'],
]

function* pairs(): Generator<[string, string]> {
  yield ['accept', 'text/plain']
  yield ['x-a', '1']
}

describe('Header lines are made of', () => {
  test.each<[string, Iterable<readonly [string, string]>]>([
    ['Headers', new Headers({ 'x-a': '1', accept: 'text/plain' })],
    ['a Map', new Map([['accept', 'text/plain'] as const, ['x-a', '1'] as const])],
    ['a generator', pairs()],
    ['URLSearchParams', new URLSearchParams([...pairs()])],
  ])('whatever yields pairs: %s', (_, headers) => {
    expect(httpRequest({ headers }).headers).toEqual(lines)
  })

  test('a record, whose values may be lists', () => {
    expect(toHeaderLines({ 'x-a': ['1', '2'], b: 'c' })).toEqual([
      ['x-a', '1'],
      ['x-a', '2'],
      ['b', 'c'],
    ])
  })

  test('every cookie that Headers hold', () => {
    const headers = new Headers()
    headers.append('set-cookie', 'a=1')
    headers.append('set-cookie', 'b=2')
    expect(toHeaderLines(headers)).toEqual([
      ['set-cookie', 'a=1'],
      ['set-cookie', 'b=2'],
    ])
  })

  test.each<[string, unknown, string]>([
    ['a Set of names', new Set(['accept']), 'a line must be a pair of name and value; got "accept"'],
    ['a Map of lists', new Map([['a', ['1', '2']]]), 'the value of a must be a string'],
    ['a Request', new Request('http://localhost/'), 'headers must be a record or a list of pairs'],
    ['a Date', new Date(0), 'headers must be a record or a list of pairs'],
    ['a string', 'accept: a', 'headers must be a record or a list of pairs'],
  ])('nothing else: %s', (_, headers, message) => {
    expect(() => toHeaderLines(headers as never)).toThrow(message)
  })
})
