import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { checkProxyHandler, textReport } from 'proxyproof'

type Event = { readonly queryStringParameters: Readonly<Record<string, string>> | null }

test.concurrent(
  'a slow answer that is taken for a hang does not end exploring, nor hide what comes after it',
  async () => {
    let slow = 0
    let calls = 0
    const handler = async ({ queryStringParameters: query }: Event) => {
      calls++
      // Only while exploring, and not for ever.
      if (slow < 2 && (query?.['a'] === 'b+c' || query?.['a'] === 'b c')) {
        slow++
        await sleep(1_200)
      }
      if (slow > 0 && query?.['toString'] !== undefined) throw new RangeError('after it')
      return { statusCode: 200, body: 'a' }
    }
    const report = await checkProxyHandler(handler, { gateway: 'rest', seed: 1 })
    expect(slow).toBeGreaterThan(0)
    expect(report.stoppedBy).not.toBe('hang')
    expect(report.findings.map(({ code }) => code)).toEqual(['handler-threw'])
    expect(calls).toBeGreaterThan(40)
  },
)

test.concurrent(
  'a handler that is slow wherever it answers is asked no more once the time is up, and was not hung',
  async () => {
    const handler = async ({ path }: { readonly path: string }) => {
      if (path !== '/') await sleep(900)
      return { statusCode: 204 }
    }
    const report = await checkProxyHandler(handler, { gateway: 'rest', seed: 1, timeLimitMs: 800 })
    expect([report.ok, report.stoppedBy]).toEqual([true, 'time'])
    expect(report.answered['502']).toBeUndefined()
    // The one that did not answer in time, and its plainest form, are given the whole timeout: no others are.
    expect(report.calls.confirm).toBeLessThanOrEqual(2)
  },
)

test.concurrent(
  'a handler that is slow each time is explored all the same, and who reads the report is told how little',
  async () => {
    const slowly =
      (withQuery: () => void) =>
      async ({ queryStringParameters: query }: Event) => {
        await sleep(130)
        if (query !== null) withQuery()
        return { statusCode: 200, body: 'a' }
      }
    const wrong = slowly(() => {
      throw new RangeError('planted')
    })
    const report = await checkProxyHandler(wrong, { gateway: 'rest', seed: 1 })
    expect(report.findings.map(({ code, repeats }) => [code, repeats])).toEqual([['handler-threw', 'always']])
    const right = await checkProxyHandler(
      slowly(() => {}),
      { gateway: 'rest', seed: 1, timeLimitMs: 700, timeoutMs: 900 },
    )
    expect([right.ok, right.stoppedBy]).toEqual([true, 'time'])
    expect(right.runs).toBeGreaterThan(2)
    expect(textReport(right)).toMatch(/^Few: \d+ requests, since calls take long; timeLimitMs: \d+0000 /m)
  },
)

test.concurrent('a call that takes most of its timeout is answered, and no hang', async () => {
  const handler = async () => {
    await sleep(700)
    return { statusCode: 200, body: 'a' }
  }
  const report = await checkProxyHandler(handler, { gateway: 'rest', seed: 1, timeLimitMs: 800, timeoutMs: 1_000 })
  expect([report.ok, report.stoppedBy, report.answered]).toEqual([true, 'time', { '200': report.runs }])
  expect(report.runs).toBeGreaterThan(0)
})

test.concurrent('a handler that never answers is waited for once', async () => {
  const report = await checkProxyHandler(() => sleep(4_000), {
    gateway: 'rest',
    seed: 1,
    timeLimitMs: 500,
    timeoutMs: 1_000,
  })
  expect(report.findings).toMatchObject([{ code: 'handler-timed-out', onEvery: false, onMost: true }])
  expect(report.calls.confirm).toBe(0)
})
