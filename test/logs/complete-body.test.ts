import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { completions, guessedBodies, mostCompletions } from '../../src/logs/complete-body.ts'

describe('a body that was cut', () => {
  test('of JSON goes on as JSON, wherever it was cut', () => {
    const value = fc.oneof(
      fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }),
      fc.array(fc.jsonValue(), { minLength: 1 }),
    )
    fc.assert(
      fc.property(value, fc.nat(), fc.constantFrom(0, 2), (data, cut, indent) => {
        const text = JSON.stringify(data, null, indent)
        const prefix = text.slice(0, 1 + (cut % text.length))
        const ways = completions(prefix)
        expect(ways.length).toBeGreaterThan(0)
        expect(ways.length).toBeLessThanOrEqual(mostCompletions)
        for (const way of ways) {
          expect(() => JSON.parse(way)).not.toThrow()
          // Half an escape cannot be kept.
          expect(way.startsWith(prefix.replace(/\\(?:u[\da-f]{0,3})?$/, ''))).toBe(true)
        }
      }),
      { numRuns: 1_000, seed: 7 },
    )
  })

  test.each([
    ['{"a":1', '{"a":1}'],
    ['{"a":"x', '{"a":"x"}'],
    ['{"a":tr', '{"a":true}'],
    ['{"a":-', '{"a":-1}'],
    ['{"a":', '{"a":"a"}'],
    ['{"a"', '{"a":"a"}'],
    ['{"a":[1,', '{"a":[1,"a"]}'],
    ['{"a":"\\u00', '{"a":""}'],
    ['{"a":"\\\\', '{"a":"\\\\"}'],
  ])('%s goes on as %s first', (prefix, first) => {
    expect(completions(prefix)[0]).toBe(first)
  })

  test('takes the names that the handler asks for: where a name is begun, and where they lack', () => {
    expect(completions('{"a":1,"cus', [['customer']])[0]).toBe('{"a":1,"customer":"a"}')
    const ways = completions('{"a":"x', [['customer', 'name'], ['lines']])
    expect(ways).toContain('{"a":"x","customer":{"name":"a"},"lines":"a"}')
    expect(ways).toContain('{"a":"x","lines":"a"}')
  })

  test('of a form or of text goes on as such', () => {
    expect(completions('a=1&b')).toEqual(expect.arrayContaining(['a=1&b', 'a=1&b&a=a']))
    expect(completions('hello').every((way) => way.startsWith('hello'))).toBe(true)
  })

  test('that is JSON by its beginning only goes on as text', () => {
    expect(completions('{oops')).toContain('{oopsa')
  })
})

test('a body that is not logged is guessed at, none first', () => {
  expect(guessedBodies([['id']]).slice(0, 3)).toEqual([null, '{}', '{"id":"a"}'])
})

test('__proto__ is a name like any other', () => {
  expect(guessedBodies([['__proto__', 'a']])).toContain('{"__proto__":{"a":"a"}}')
})
