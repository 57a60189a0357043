import { createRequire } from 'node:module'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { locateHeld } from '../../../src/lambda/source/locate-function.ts'

const wrap = (handle: () => unknown, ...others: readonly (() => unknown)[]) => {
  const require = createRequire(import.meta.url)
  return async () => [handle(), others, require]
}

test('a wrapper holds on to what it calls, and what it has of Node stands nowhere', () => {
  const wrapped = wrap(function inner() {
    return 1
  })
  const held = locateHeld(wrapped)
  expect(held.map(({ file, source, offset }) => [basename(file), source.slice(offset, offset + 2)])).toEqual([
    ['locate-function.test.ts', '()'],
  ])
})

test('a bound function is what it is bound to', () => {
  const desk = { quote: () => 1 }
  expect(locateHeld(desk.quote.bind(desk))).toHaveLength(1)
})
