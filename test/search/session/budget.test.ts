import { execFileSync } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { makeBudget } from '../../../src/search/session/budget.ts'
import { makeLostTime } from '../../../src/search/session/lost-time.ts'

describe('the time that others took', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
  afterEach(() => void vi.useRealTimers())

  test.each([
    { lost: 0, at: 1_499, has: true },
    { lost: 0, at: 1_500, has: false },
    { lost: 1_000, at: 2_499, has: true },
    { lost: 1_000, at: 2_500, has: false },
    { lost: 60_000, at: 4_499, has: true },
    { lost: 60_000, at: 4_500, has: false },
  ])('of $lost ms is given back, up to twice the limit: after $at ms there is more: $has', ({ lost, at, has }) => {
    const budget = makeBudget(1_500, undefined, { lostMs: () => lost, givesBack: true })
    vi.advanceTimersByTime(at)
    expect(budget.hasTime()).toBe(has)
  })

  test('is given back as far as the room of the runner leaves', () => {
    const budget = makeBudget(1_500, undefined, { lostMs: () => 60_000, givesBack: true, endsByMs: 4_700 })
    vi.advanceTimersByTime(3_199)
    expect(budget.hasTime()).toBe(true)
    vi.advanceTimersByTime(1)
    expect(budget.hasTime()).toBe(false)
  })

  test('is not given back to a limit of the clock', () => {
    const budget = makeBudget(1_500, undefined, { lostMs: () => 60_000, endsByMs: 4_700 })
    vi.advanceTimersByTime(1_500)
    expect(budget.hasTime()).toBe(false)
  })

  test('keeps the end of the room free, where the report is written', () => {
    const budget = makeBudget(1_500, undefined, { lostMs: () => 60_000, givesBack: true, endsByMs: 4_700 })
    vi.advanceTimersByTime(4_190)
    expect(budget.isSpent()).toBe(false)
    vi.advanceTimersByTime(10)
    expect(budget.isSpent()).toBe(true)
  })

  test('is given back no more once a call did not answer', () => {
    const budget = makeBudget(1_500, undefined, { lostMs: () => 60_000, givesBack: true })
    budget.waited(500)
    vi.advanceTimersByTime(1_500)
    expect(budget.hasTime()).toBe(false)
  })
})

test('a thread that is blocked has lost time, and one that waits has not', async () => {
  const lostOf = async (job: () => unknown) => {
    const lostMs = makeLostTime()
    const start = performance.now()
    await job()
    return lostMs() / (performance.now() - start)
  }
  await new Promise((resolve) => setTimeout(resolve, 20))
  const blocked = await lostOf(() => execFileSync(process.execPath, ['-e', 'setTimeout(() => {}, 300)']))
  const waited = await lostOf(() => new Promise((resolve) => setTimeout(resolve, 300)))
  expect(blocked).toBeGreaterThan(0.7)
  expect(waited).toBeLessThan(0.5)
})
