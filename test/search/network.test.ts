import { expect, test } from 'vitest'
import { checkProxyHandler } from 'proxyproof'

const ok = { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: 'ok' }

test('a handler that calls out is asked a few times, not a thousand', async () => {
  let calls = 0
  const report = await checkProxyHandler(async () => {
    calls++
    await fetch('http://example.invalid/users')
    return ok
  })
  expect(report.stoppedBy).toBe('network')
  expect(report.findings.map(({ code, place }) => [code, place])).toEqual([['network-reached', 'example.invalid']])
  expect(calls).toBeLessThan(16) // each refused: looked at, tried, confirmed
})

test('so is one that calls out on some requests only', async () => {
  let calls = 0
  const report = await checkProxyHandler(
    async (event) => {
      if (event.httpMethod !== 'POST') return ok
      calls++
      await fetch('http://example.invalid/users')
      return ok
    },
    { gateway: 'rest' },
  )
  expect(report.findings.map(({ code }) => code)).toEqual(['network-reached'])
  expect(report.findings[0]!.request.method).toBe('POST')
  expect(calls).toBeLessThan(16)
})

test('a handler that stays at home is not stopped', async () => {
  const { ok: passed, stoppedBy } = await checkProxyHandler(async () => ok, { timeLimitMs: 10_000 })
  expect({ passed, stoppedBy }).toEqual({ passed: true, stoppedBy: 'runs' })
})
