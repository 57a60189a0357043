import { expect, test } from 'vitest'
import { atMost, levelFor, type Harm } from '../../src/check/level.ts'
import type { Level } from '../../src/check/finding.ts'
import { recorded, unknown } from './exchanges.ts'
import type { Evidence } from '../../src/gateway/evidence.ts'

const reported: Evidence = { tier: 'reported', source: 'a user of AWS' }

test.each<[Harm, Level, Level, Level]>([
  // harm, answer unknown, delivery unknown, both unknown
  ['possible', 'note', 'warning', 'note'],
  ['likely', 'warning', 'warning', 'warning'],
  ['certain', 'error', 'warning', 'warning'],
  ['always', 'error', 'error', 'error'],
])('%s harm: %s on an unknown answer, %s on an unknown delivery, %s on both', (harm, answer, delivery, both) => {
  expect(levelFor({ delivery: recorded }, unknown, harm)).toBe(answer)
  expect(levelFor({ delivery: unknown }, recorded, harm)).toBe(delivery)
  expect(levelFor({ delivery: unknown }, unknown, harm)).toBe(both)
})

test.each<Harm>(['possible', 'likely', 'certain', 'always'])('%s harm is an error once both are reported', (harm) => {
  expect(levelFor({ delivery: reported }, reported, harm)).toBe('error')
})

test('a ceiling lowers what is above it and leaves what is below', () => {
  expect(atMost('error', 'warning')).toBe('warning')
  expect(atMost('note', 'warning')).toBe('note')
  expect(atMost('error', 'error')).toBe('error')
})
