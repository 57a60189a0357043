import { checkProxyHandler } from 'proxyproof'
import { expect, test } from 'vitest'
import { normalise } from '../normalise.ts'
import { seeds, timeLimitMs } from '../seeds.ts'
import { handler } from './handler.ts'

test.each(seeds)('a response in the place of the error is an error, seed %i', async (seed) => {
  const report = await checkProxyHandler(handler, { gateway: 'rest', runtime: 'nodejs22.x', timeLimitMs, seed })
  expect(report.stoppedBy).toBe('runs')
  expect(report.findings.map(({ code, level }) => `${level}: ${code}`)).toEqual(['error: handler-threw'])
  await expect(normalise(report)).toMatchFileSnapshot('report.txt')
})
