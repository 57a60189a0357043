import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { checkProxyHandler } from 'proxyproof'
import { settings } from './frameworks.ts'
import { rightHandlers } from './right-handlers.ts'

/** A short run of every third handler in the tests; `npm run bench:frameworks` asks for twenty whole ones of each. */
const asked = process.env['FRAMEWORK_SEEDS']
const tried = rightHandlers.filter((_, i) => asked !== undefined || i % 3 === 0)
const seeds = Array.from({ length: Number(asked ?? 1) }, (_, i) => i + 1)
const numRuns = asked === undefined ? 30 : 1_000

// One of the handlers writes to the stream itself, which nobody holds back.
beforeAll(() => void vi.spyOn(process.stdout, 'write').mockImplementation(() => true))
afterAll(() => void vi.restoreAllMocks())

test('are at least seventy-five', () => {
  expect(new Set(rightHandlers.map(({ source }) => source)).size).toBeGreaterThanOrEqual(75)
})

describe.each(tried)('$source behind $on', ({ source, on, runtime = 'nodejs20.x', assumed }) => {
  test.each(seeds)('gets neither error nor warning (seed %i)', { timeout: 120_000 }, async (seed) => {
    const report = await checkProxyHandler(new URL(`right/${source}`, import.meta.url), {
      gateway: settings[on](),
      isolation: 'in-process',
      runtime,
      seed,
      numRuns,
      timeLimitMs: 60_000,
    })
    expect(report.findings.map(({ level, code, place, request }) => ({ level, code, place, request }))).toEqual([])
    expect(report.stoppedBy).toBe('runs')
    if (assumed !== undefined) expect(report.assumed.join('\n')).toMatch(assumed)
  })
})
