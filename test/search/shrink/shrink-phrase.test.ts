import { expect, test } from 'vitest'
import { isPhrase } from '../../../src/search/shrink/shrink-phrase.ts'
import { shrinkText } from '../../../src/search/shrink/shrink-text.ts'

const shrunk = async (text: string, holds: (text: string) => boolean) => {
  let calls = 0
  const smallest = await shrinkText(text, async (candidate) => {
    calls++
    return holds(candidate)
  })
  return { smallest, calls }
}

test.each<[string, RegExp, string]>([
  ['query Find { books(first: $count) { title } }', /\{\s*books\(\w+:\s*\$\w+\)\s*\}/, '{books(a:$a)}'],
  ['items[name=lamp].price', /^items\[.*\]/, 'items[]'],
])('%s loses what it does without: brackets, words, marks', async (text, needed, smallest) => {
  const made = await shrunk(text, (candidate) => needed.test(candidate))
  expect(made.smallest).toBe(smallest)
  expect(made.calls).toBeLessThanOrEqual(40)
})

test('a plain word is no phrase', () => {
  expect(['refund', '2024-01-31', 'text/csv; charset=utf-8'].filter(isPhrase)).toEqual([])
})
