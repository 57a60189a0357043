import { expect, test } from 'vitest'
import { edgesOf, samplesOf } from '../../../src/search/tokens/pattern-samples.ts'

test.each(['^o_\\w+$', '^\\/orders\\/(\\d{1,9})$', '^[a-z]{2}-[A-Z]{2}$', '[^\\]]x', '\\[\\^a]'])(
  '/%s/ has samples, all of which it matches',
  (pattern) => {
    const samples = samplesOf(pattern)
    expect(samples.length).toBeGreaterThan(0)
    for (const sample of samples) expect(sample).toMatch(new RegExp(pattern))
  },
)

test.each(['[^\\x20-\\x7e]', '^[^\\x00-\\x7F]+$', '[^\\0-\\x7f]'])(
  '/%s/, which no ASCII fits, is no endless search',
  (pattern) => {
    for (const sample of samplesOf(pattern)) expect(sample).toMatch(new RegExp(pattern))
    expect(samplesOf(pattern).join('')).toContain('é')
  },
)

test.each(['[^\\s\\S]', '(?<=a)b', '(', '(a)\\1'])('/%s/ has none', (pattern) => {
  expect(samplesOf(pattern)).toEqual([])
})

test.each([
  ['^[a-z]{2}([-_][A-Z]{2})?$', [/^[a-z]{2}$/, /_/, /-/]],
  ['^bytes=(\\d*)-(\\d*)$', [/^bytes=-\d+$/, /^bytes=\d+-$/, /^bytes=9-8$/]],
  ['^\\d{1,9}$', [/^9{9}$/]],
  ['^\\d+$', [/^9{13}$/, /^9{16}$/]],
  ['^\\d{4}-(0[1-9]|1[0-2])$', [/^\d{4}-0\d$/]],
] as const)('/%s/ has edges, all of which it matches', (pattern, shapes) => {
  const edges = edgesOf(pattern)
  for (const edge of edges) expect(edge).toMatch(new RegExp(pattern))
  for (const shape of shapes) expect(edges.some((edge) => shape.test(edge))).toBe(true)
})
