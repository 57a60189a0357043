import { describe, expect, test } from 'vitest'
import { costOf, fits } from '../../../src/search/tokens/pattern-cost.ts'
import { exhaustingText, textsFitting } from '../../../src/search/tokens/pattern-samples.ts'

const explosive = [
  '^([\\w.-]+)+@corp$',
  '^([a-z0-9]+-?)+!$',
  '^(\\w*)*:$',
  '^((a|b)*c?)+:$',
  '^(?:[\\da-f]{1,4}-?)+:$',
  '^(?<word>\\S+\\s*){2,}:$',
  '^(\\w|\\d|-)+:$',
]

const mild = [
  '^o_\\w+$',
  '^\\/orders\\/(\\d{1,9})$',
  '^[\\da-f]{8}-(?:[\\da-f]{4}-){3}[\\da-f]{12}$',
  '^[\\w.-]+@[\\w.-]+\\.[a-z]{2,}$',
  '^(?=.*[a-z])(?=.*\\d).{8,}$',
  '^\\d{4}-\\d\\d-\\d\\d(?:T\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?Z)?$',
  '^(\\d{1,3}\\.){3}\\d{1,3}$',
  '^\\((a+)\\)[(+*]$',
]

describe('a pattern of the handler that never ends', () => {
  test.each(explosive)(
    '/%s/ is not run on long texts',
    (pattern) => {
      expect(costOf(pattern).explosive).toBeDefined()
      textsFitting(pattern)
      expect(fits(pattern, '00000000-0000-4000-8000-000000000000')).toBe(false)
    },
    5_000,
  )

  test.each([`${'.*'.repeat(12)}:$`, `^${'a?'.repeat(40)}a{40}$`, '^(\\w+\\s?){12}:$', `^${'\\s*(.*?)'.repeat(6)}:$`])(
    '/%s/ is not run where it has too many ways',
    (pattern) => {
      textsFitting(pattern)
      for (const char of ['a', ' ', '0']) expect(fits(pattern, char.repeat(200))).toBe(false)
    },
    5_000,
  )

  test('is asked for with what repeats in it', () => {
    expect(exhaustingText('^([\\w.-]+)+@corp$')).toMatch(/^[\w.-]{36,}!$/)
    expect(exhaustingText('^to:(?:x|([a-z]+,?)+)$')).toMatch(/^to:[a-z,]{36,}!$/)
    expect(exhaustingText('^(x([a-z]+,?)+)$')).toMatch(/^x[a-z,]{36,}!$/)
    expect(exhaustingText('^[a-z]+@corp$')).toBeUndefined()
  })
})

test.each(mild)('/%s/ ends, and is run', (pattern) => {
  expect(costOf(pattern)).toEqual({ longest: expect.any(Number) })
  expect(costOf(pattern).longest).toBeGreaterThanOrEqual(36)
})

test('a pattern that is none fits nothing', () => {
  expect(fits('(', '(')).toBe(false)
})
