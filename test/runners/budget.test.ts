import { expect, test } from 'vitest'
import { fitTimeout, roomyTimeout } from '../../src/runners/budget.ts'

const worst = ({ timeLimitMs = 1_500, timeoutMs }: { timeLimitMs?: number; timeoutMs?: number }) =>
  timeLimitMs + (timeoutMs === undefined ? 3_000 : 2 * timeoutMs)

test('the default budget fits the default timeout of vitest and Jest as it is', () => {
  expect(fitTimeout({ seed: 1 }, 5_000, 20)).toEqual({ options: { seed: 1 }, assumed: [], endsByMs: 4_730 })
})

test.each([undefined, 0, Infinity])('a test without a timeout (%s) is not cut', (timeout) => {
  const options = { timeLimitMs: 60_000 }
  expect(fitTimeout(options, timeout)).toEqual({ options, assumed: [] })
})

test.each([
  [{}, 5_000, 1_000],
  [{}, 2_000, 0],
  [{}, 1_000, 100],
  [{ timeoutMs: 30_000 }, 5_000, 0],
  [{ timeLimitMs: 60_000 }, 5_000, 0],
  [{ timeLimitMs: 60_000, timeoutMs: 100 }, 20_000, 0],
])(
  'with %j, a test of %i ms of which %i are gone is cut to end in time, and that is said',
  (options, timeout, gone) => {
    const fitted = fitTimeout(options, timeout, gone)
    expect(worst(fitted.options)).toBeLessThan(timeout - gone)
    expect(worst(fitted.options)).toBeGreaterThan((timeout - gone) / 2)
    expect(fitted.told).toBe(options)
    expect(fitted.assumed).toEqual([expect.stringContaining(`the test ends after ${timeout} ms`)])
  },
)

test('a test of its own always has more time than its budget', () => {
  for (const options of [{}, { timeoutMs: 20_000 }, { timeLimitMs: 600_000 }])
    expect(fitTimeout(options, roomyTimeout(options)).assumed).toEqual([])
})
