import { expect, test } from 'vitest'
import { signatureOf, type Finding } from '../../../src/check/finding.ts'
import { httpRequest } from '../../../src/http/request.ts'
import type { Caught } from '../../../src/search/session/collect.ts'
import { minimise } from '../../../src/search/shrink/minimise.ts'
import type { Session, Trial } from '../../../src/search/session/session.ts'

const baseline = httpRequest({ path: '/' })

function trialOf(code: string, settledBy: string): Trial {
  const finding = { code, level: 'error', evidence: { tier: 'unknown', source: 'a' }, facts: {} } as Finding
  return { exchange: { request: httpRequest({ path: '/a' }), facts: { settledBy } }, findings: [finding] } as never
}

/** What becomes of a trial that was caught, if trying again ends as another; and how long calls were given. */
async function minimised(trial: Trial, again: Trial) {
  const timeouts: (number | undefined)[] = []
  const slow: Trial[] = []
  const session = {
    budget: { calls: {}, hasTime: () => true, fullTimeoutMs: 3_000 },
    attempt: async (_: unknown, phase: string, timeoutMs?: number) => {
      if (phase === 'confirm') timeouts.push(timeoutMs)
      return again
    },
  } as unknown as Session
  const [finding] = trial.findings
  const caught = { signature: signatureOf(finding!), finding: finding!, trial, first: trial, times: 1, foundAfter: 1 }
  const found = await minimise(session, caught satisfies Caught, {
    baseline,
    onBaseline: new Set(),
    maxCalls: 10,
    quickMs: 25,
    cold: false,
    found: 1,
    shrinker: async (request) => request,
    onSlow: (one) => void slow.push(one),
  })
  return { found, timeouts, slow }
}

test('a finding is confirmed with the whole timeout, however short calls were cut before', async () => {
  const trial = trialOf('response-too-large', 'return')
  const { found, timeouts, slow } = await minimised(trial, trial)
  expect(found?.repeats).toBe('always')
  expect(timeouts).toEqual([3_000, 3_000, 3_000])
  expect(slow).toEqual([])
})

test('what was taken for a hang and answers is none, and what is wrong with its answer is heard of', async () => {
  const answer = trialOf('response-too-large', 'return')
  const { found, slow } = await minimised(trialOf('handler-timed-out', 'timeout'), answer)
  expect(found).toBeUndefined()
  expect(slow).toEqual([answer])
})
