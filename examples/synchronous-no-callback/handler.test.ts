import { checkProxyHandler } from 'proxyproof'
import { expect, test } from 'vitest'
import { normalise } from '../normalise.ts'
import { seeds, timeLimitMs } from '../seeds.ts'
import { handler } from './handler.ts'

test.each(seeds)('what a synchronous handler returns is thrown away, seed %i', async (seed) => {
  const report = await checkProxyHandler(handler, { gateway: 'rest', runtime: 'nodejs22.x', timeLimitMs, seed })
  expect(report.stoppedBy).toBe('runs')
  expect(report.findings.map(({ code, level }) => `${level}: ${code}`)).toEqual(['error: no-response'])
  await expect(normalise(report)).toMatchFileSnapshot('report.txt')
})
