import { expect, test } from 'vitest'
import { checkProxyHandler } from 'proxyproof'
import { textReport } from '../../../src/report/text.ts'
import { worldsOf } from '../../../src/search/chance/chance-axes.ts'

const check = (name: string, options: object = {}) =>
  checkProxyHandler(new URL(`../chance/time-left.mjs#${name}`, import.meta.url), {
    gateway: 'rest',
    numRuns: 1,
    timeLimitMs: 10_000,
    ...options,
  })

test.each(['wrongDeadline', 'guardAtStart'])(
  '%s asks for the time left at its start alone: only a short function timeout makes it fail',
  async (name) => {
    const report = await check(name)
    expect(report.findings).toMatchObject([
      { code: 'handler-threw', level: 'warning', circumstances: { decides: 'time-left', atStart: true } },
    ])
    expect(report.ok).toBe(true)
    expect(textReport(report).replaceAll(/\s+/g, ' ')).toContain('only with a function timeout this short')
  },
)

test.each(['wrongLater', 'wrongLaterAgain'])('%s asks after a wait: it is an error', async (name) => {
  const { findings, ok } = await check(name)
  expect(findings).toMatchObject([{ code: 'handler-threw', level: 'error', circumstances: { decides: 'time-left' } }])
  expect(findings[0]!.circumstances!.atStart).toBeUndefined()
  expect(ok).toBe(false)
})

test('as much time as the function has is not little', () => {
  expect(worldsOf('remainingMs', 1, 0, 1_000)).toEqual([{ remainingMs: 200 }, { remainingMs: 20 }])
})

test.each(['rightDeadline', 'rightRefusal'])('%s is right', async (name) => {
  expect((await check(name)).findings).toEqual([])
})
