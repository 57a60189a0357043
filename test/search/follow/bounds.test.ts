import { expect, test } from 'vitest'
import { makeBounds } from '../../../src/search/follow/bounds.ts'

test('a bound is met again where all is taken, and at each refusal after another was met', () => {
  const isMetAgain = makeBounds()
  expect(isMetAgain('size', '400 size and weight', false)).toBe(false)
  expect(isMetAgain('size', '400 size', true)).toBe(true)
  expect(isMetAgain('size', '400 size', true)).toBe(false)
  expect(isMetAgain('size', '400 colour', true)).toBe(true)
  expect(isMetAgain('size', '200 ok', false)).toBe(true)
  expect(isMetAgain('size', '200 other', true)).toBe(false)
  expect(isMetAgain('weight', '200 other', false)).toBe(true)
})
