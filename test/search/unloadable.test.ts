import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { checkProxyHandler } from 'proxyproof'

const folder = mkdtempSync(join(tmpdir(), 'unloadable-'))
afterAll(() => rmSync(folder, { recursive: true }))

it.each([
  ['throws while it is loaded', `throw new Error('TABLE is not set')`],
  ['ends the process', `process.exit(0)`],
])('a module that %s is asked a few times, not a thousand', async (_, source) => {
  const file = join(folder, `${source.length}.mjs`)
  writeFileSync(file, source)
  const report = await checkProxyHandler(file, { gateway: 'rest', timeLimitMs: 60_000 })
  expect(report.findings.map(({ code, onEvery }) => [code, onEvery])).toEqual([['init-failed', true]])
  const { learn, explore, stretch } = report.calls
  expect(learn).toBeLessThanOrEqual(2)
  expect(explore).toBeLessThanOrEqual(8)
  expect(stretch).toBe(0)
  expect(report.stoppedBy).toBe('runs')
})
