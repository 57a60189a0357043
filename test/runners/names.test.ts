import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const source = (name: string) => readFileSync(new URL(`../../src/${name}`, import.meta.url), 'utf8')

/** Names in `export { ... } from`, types with their mark. */
function namesOf(text: string): string[] {
  return [...text.matchAll(/export (type )?\{([^}]*)\} from '/g)].flatMap(([, ofTypes, list]) =>
    list!
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => (ofTypes && !name.startsWith('type ') ? `type ${name}` : name)),
  )
}

const own = ['expectValidProxyHandler']
const wanted = namesOf(source('index.ts'))
  .filter((name) => !own.includes(name))
  .toSorted()

test.each(['vitest.ts', 'jest.ts', 'node-test.ts'])('%s exports all names of the main entry, by hand', (entry) => {
  expect(wanted.length).toBeGreaterThan(30)
  expect(namesOf(source(entry)).toSorted()).toEqual(wanted)
  for (const name of [...own, 'describeProxyHandler', 'describeTemplate'])
    expect(source(entry)).toMatch(new RegExp(`^export function ${name}\\(`, 'm'))
})
