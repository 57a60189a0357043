import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const source = (name: string) => readFileSync(new URL(`../../src/${name}`, import.meta.url), 'utf8')

/** Names of values in `export { ... } from`. */
function namesOf(text: string): string[] {
  return [...text.matchAll(/export \{([^}]*)\} from '/g)].flatMap(([, list]) =>
    list!
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type ')),
  )
}

// Those that know the timeout of a test fit all runs into it.
const fitting = ['checkProxyHandler', 'expectValidProxyHandler']

test.each([
  ['vitest.ts', fitting],
  ['jest.ts', fitting],
  ['node-test.ts', ['expectValidProxyHandler']],
])('%s exports all values of the main entry by hand, and its types', (entry, own) => {
  const wanted = namesOf(source('index.ts'))
    .filter((name) => !own.includes(name))
    .toSorted()
  expect(wanted.length).toBeGreaterThan(30)
  expect(namesOf(source(entry)).toSorted()).toEqual(wanted)
  expect(source(entry)).toContain("export type * from './index.ts'")
  for (const name of [...own, 'describeProxyHandler', 'describeTemplate'])
    expect(source(entry)).toMatch(new RegExp(`^export function ${name}\\(`, 'm'))
})
