import { expect, test } from 'vitest'
import { shown } from '../../src/http/shown.ts'

const circular: Record<string, unknown> = { a: 1 }
circular['me'] = circular

test.each<[string, unknown]>([
  ['"text"', 'text'],
  ['{"a":[1,null,"b"]}', { a: [1, null, 'b'] }],
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['{"always":NaN}', { always: NaN }],
  ['undefined', undefined],
  ['{"a":undefined}', { a: undefined }],
  ['null', null],
  ['10n', 10n],
  ['{"now":1n}', { now: 1n }],
  ['{"a":1,"me":itself}', circular],
  ['a function', () => 1],
  ['Symbol(a)', Symbol('a')],
  ['an object (Map)', new Map([['a', 1]])],
  ['an object (Promise)', Promise.resolve()],
  ["new URL('http://localhost/')", new URL('http://localhost')],
  ['{}', Object.create(null)],
])('a message quotes %s', (text, value) => {
  expect(shown(value)).toBe(text)
})

test('what cannot be read is told by its type', () => {
  const hostile = new Proxy(
    {},
    {
      getPrototypeOf: () => {
        throw new Error('no')
      },
    },
  )
  expect(shown(hostile)).toBe('an object')
})

test('a long value is cut', () => {
  expect(shown('a'.repeat(1_000))).toBe(`"${'a'.repeat(199)}...`)
})
