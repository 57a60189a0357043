import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { checkProxyHandler } from 'proxyproof'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a handler is tried where the clocks and timers of the test are fakes', async () => {
  const handler = async () => ({ statusCode: 200, body: 'a' })
  const report = await checkProxyHandler(handler, { gateway: 'rest', seed: 1, numRuns: 20 })
  expect([report.ok, report.runs, report.stoppedBy]).toEqual([true, 20, 'runs'])
})
