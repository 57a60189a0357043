import { expectValidProxyHandler } from 'proxyproof'
import { expect, test } from 'vitest'
import { seeds, timeLimitMs } from '../seeds.ts'
import { handler } from './handler.ts'

test.each(seeds)('middy answers every request, seed %i', async (seed) => {
  const report = await expectValidProxyHandler(handler, { gateway: 'rest', runtime: 'nodejs22.x', timeLimitMs, seed })
  expect(report.stoppedBy).toBe('runs')
  expect(report.findings).toEqual([]) // no warning either
})
