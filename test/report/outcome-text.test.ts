import { expect, test } from 'vitest'
import { checkProxyHandler } from '../../src/contract.ts'
import type { Runtime } from '../../src/lambda/words/invocation.ts'
import { textReport } from '../../src/report/text.ts'
import { aReport, aThrow } from './fixtures.ts'

test.each<[Runtime, unknown, string]>([
  ['nodejs22.x', undefined, `undefined or null, of which the runtime makes 'handled'`],
  ['nodejs22.x', null, `undefined or null, of which the runtime makes 'handled'`],
  ['nodejs24.x', undefined, 'undefined'],
  ['nodejs24.x', null, 'null'],
  ['nodejs24.x', 'no', 'string: no'],
])('on %s, who throws %j reads that', async (runtime, thrown, says) => {
  const handler = async () => {
    throw thrown
  }
  const report = await checkProxyHandler(handler, { gateway: 'rest', runtime, numRuns: 1 })
  expect(/^  Threw +(.*)$/m.exec(textReport(report))?.[1]).toBe(says)
})

test.each([
  ['module2.exports.create', 'create'],
  ['exports.handler', 'handler'],
  ['Object.handler', 'handler'],
  ['Users.create', 'Users.create'],
])('a frame in %s reads %s', (name, said) => {
  const frame = { function: name, file: 'src/users.ts', line: 3, column: 9 }
  expect(textReport(aReport([aThrow({ facts: { frame } })]))).toContain(`at ${said} (src/users.ts:3:9)\n`)
})
