import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runContract } from '../../src/contract.ts'
import type { ContractOptions, RunContext } from '../../src/contract/options.ts'
import { keptText, readKept } from '../../src/regressions/kept-failure.ts'
import { scratch } from './scratch.ts'

beforeEach(() => void vi.stubEnv('CI', ''))
afterEach(() => void vi.unstubAllEnvs())

const leaking = (size: number) => `let free = ${size}
export const handler = async () => {
  if (free-- <= 0) throw new Error('no connection left')
  return { statusCode: 200, body: 'ok' }
}`

test('a sequence is kept whole, replayed on a container of its own, and told as FIXED when it passes', async () => {
  const folder = scratch()
  const file = join(folder, 'pool.mjs')
  writeFileSync(file, leaking(3))
  const context: RunContext = { keeps: true, callerFile: join(folder, 'a.test.ts'), testName: 'a' }
  const run = (more: ContractOptions = {}) =>
    runContract(`${file}#handler`, { gateway: 'rest', numRuns: 100, timeLimitMs: 10_000, ...more }, context)

  const first = await run()
  expect(first.findings[0]?.circumstances).toMatchObject({ decides: 'state', before: [{}, {}, {}] })
  const [saved = ''] = first.regressions!.saved
  expect(readKept(readFileSync(saved, 'utf8'))?.before).toHaveLength(3)

  const replayed = await run({ numRuns: 0 })
  expect(replayed.findings.map(({ signature }) => signature)).toEqual([first.findings[0]!.signature])
  expect(replayed.regressions).toEqual({ replayed: 1, fixed: [], saved: [] })

  writeFileSync(file, leaking(1_000_000))
  const fixed = await run({ numRuns: 0 })
  expect(fixed.ok).toBe(true)
  expect(fixed.regressions?.fixed).toEqual([expect.objectContaining({ code: 'handler-threw' })])
})

test('what a step meets reads back', () => {
  const request = { method: 'GET', path: '/', query: '', headers: [], body: null }
  const failure = {
    code: 'handler-threw',
    signature: 'error:handler-threw',
    gateway: { name: 'rest' as const, options: {} },
    runtime: 'nodejs20.x',
    rules: '2026-11',
    request,
    before: [{ request, world: {} }],
    world: { afterMs: 3_600_000 },
  }
  expect(readKept(keptText(failure))).toEqual(failure)
  expect(() => readKept(keptText(failure).replace('"before": [', '"before": [1, '))).toThrow(/before\[0\] must be/)
})
