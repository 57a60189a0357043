import { expect, it } from 'vitest'
import { checkProxyHandler } from 'proxyproof'

/** Fails on one call of all that there ever will be. */
const failingOnce = (call: number) => {
  let calls = 0
  return async () => {
    if (++calls === call) throw new Error('only once')
    return { statusCode: 200, body: 'fine' }
  }
}

const options = { gateway: 'rest', numRuns: 100, timeLimitMs: 10_000 } as const

it('what never shows again is told as unstable, with what it was', async () => {
  const { findings, ok } = await checkProxyHandler(failingOnce(60), options)
  expect(ok).toBe(false)
  expect(findings.map(({ code, repeats }) => [code, repeats])).toEqual([['unstable', 'never']])
  expect(findings[0]?.place).toContain('handler-threw')
  expect(findings[0]?.facts['code']).toBe('handler-threw')
})

it('is silenced by its own code', async () => {
  const ignore = [{ code: 'unstable' as const, reason: 'known' }]
  expect(await checkProxyHandler(failingOnce(60), { ...options, ignore })).toMatchObject({ ok: true, findings: [] })
})

it('says nothing of a handler that never fails', async () => {
  expect((await checkProxyHandler(failingOnce(-1), options)).findings).toEqual([])
})
