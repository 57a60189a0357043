import { expect, test } from 'vitest'
import { circumstancesClause } from '../../src/report/circumstances-text.ts'
import { textReport } from '../../src/report/text.ts'
import type { Circumstances } from '../../src/search/session/circumstances.ts'
import { aFinding, aReport } from './fixtures.ts'

const told = (changes: Partial<Circumstances>) =>
  textReport(
    aReport([
      aFinding({
        repeats: 'sometimes',
        circumstances: { decides: 'unknown', before: [], shown: 2, tries: 5, ...changes },
      }),
    ]),
  ).replaceAll(/\s+/g, ' ')

test('of chance only what was tried is said not to decide', () => {
  expect(told({})).toContain('nothing that could be pinned. Shown')
  expect(told({ tried: ['random'] })).toContain('pinned: Math.random does not decide alone.')
  expect(told({ tried: ['random', 'date', 'order'] })).toContain(
    'pinned: neither Math.random, the clock nor the order of timers and I/O decides alone.',
  )
})

test("runs in the tests' own process are no containers", () => {
  expect(told({})).toContain('Shown by 2 of 5 containers, each from cold.')
  expect(told({ inProcess: true })).toContain('Shown by 2 of 5 runs.')
})

test('what takes a short timeout of the function says so, in the headline too', () => {
  const short = { decides: 'time-left', before: [], shown: 5, tries: 5, world: { remainingMs: 20 } } as const
  const when = ', when getRemainingTimeInMillis() starts at 20'
  expect(circumstancesClause(short)).toBe(when)
  expect(circumstancesClause({ ...short, atStart: true })).toBe(`${when} (only with a function timeout this short)`)
})
