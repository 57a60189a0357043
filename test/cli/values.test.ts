import { join } from 'node:path'
import { expect, test } from 'vitest'
import { durationOf, envFileOf, isWanted } from '../../src/cli/values.ts'
import { folder } from '../lambda/task.ts'

test.each([
  ['none', ''],
  ['the one that editors on Windows write', '\ufeff'],
])('a file of variables begins with its first variable, whatever its byte order mark: %s', (_, mark) => {
  const root = folder({ 'test.env': `${mark}DB=http://x\nTABLE="a b"\n` })
  expect(envFileOf(join(root, 'test.env'))).toEqual({ DB: 'http://x', TABLE: 'a b' })
})

test('a time is longer than none', () => {
  expect(['500ms', '1.5s', '2m', '1h'].map(durationOf)).toEqual([500, 1_500, 120_000, 3_600_000])
  for (const text of ['0s', '0.0h', '10', 's', '-1s'])
    expect(() => durationOf(text)).toThrow(`--time must be a time such as 500ms, 30s, 10m or 1h; got '${text}'`)
})

test.each<[string, string, boolean]>([
  ['Users', 'Use', true],
  ['Users', 'Use*', true],
  ['Users', 'ser*', false],
  ['Orders.List', '*.List', true],
  ['OrdersXList', '*.List', false],
  ['a+b(c)', 'a+*(c)', true],
  ['aab', 'a+*', false],
  ['a\nb', 'a*b', true],
])('of %j --only %s wants it: %j', (name, pattern, wanted) => {
  expect(isWanted(name, [pattern])).toBe(wanted)
})
