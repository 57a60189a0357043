import { expect, onTestFinished, test } from 'vitest'
import { signatureOf } from '../../src/check/finding.ts'
import { makePolicy } from '../../src/check/policy.ts'
import { makeJudge } from '../../src/contract/judge.ts'
import { restApi } from '../../src/gateway/rest.ts'
import { createInvoker } from '../../src/lambda/create-invoker.ts'
import { baselineOf } from '../../src/search/request/baseline.ts'
import { makeBudget } from '../../src/search/session/budget.ts'
import { makeCollection } from '../../src/search/session/collect.ts'
import { minimiseAll } from '../../src/search/minimise-all.ts'
import type { SearchOptions } from '../../src/search/session/search-options.ts'
import { makeSession } from '../../src/search/session/make-session.ts'

/** What is told of a fault that was caught once, and that a sequence is suspected of as well. */
async function told(timeLimitMs: number) {
  let calls = 0
  const handler = async () => {
    if (++calls === 1) throw new Error('once')
    return { statusCode: 200, body: 'fine' }
  }
  const invoker = await createInvoker(handler, { runtime: 'nodejs20.x' })
  onTestFinished(() => invoker.close())
  const policy = makePolicy({})
  const { judge } = makeJudge(policy, {})
  const session = makeSession(restApi(), invoker, makeBudget(timeLimitMs, undefined), { judge, admit: policy.apply })
  const baseline = baselineOf(session.gateway.routes)
  const trial = (await session.attempt(baseline, 'explore'))!
  const [finding] = trial.findings
  const collection = makeCollection(10, () => 1)
  collection.add(trial)
  const before = { ...baseline, path: '/first' }
  const suspected = {
    steps: [{ request: before }, { request: baseline }],
    signature: signatureOf(finding!),
    finding: finding!,
    trial,
  }
  const options = {
    baseline,
    onBaseline: new Set<string>(),
    quickMs: 25,
    cold: true,
    maxFindings: 10,
    maxShrinkCalls: 150,
  }
  const minimised = await minimiseAll(session, collection, [suspected], [], {
    ...options,
    collection,
  } as unknown as SearchOptions & typeof options)
  return minimised.map((one) => one.finding.code)
}

test.each([10_000, 0])('what was caught is told where no sequence shows it, with a time limit of %i ms', async (ms) => {
  expect(await told(ms)).toEqual(['unstable'])
})
