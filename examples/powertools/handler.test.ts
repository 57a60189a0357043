import { checkProxyHandler } from 'proxyproof'
import { expect, test } from 'vitest'
import { seeds } from '../seeds.ts'
import { handler } from './handler.ts'

// HTTP APIs deliver the body of a GET, of which no Request can be made:
// https://github.com/aws-powertools/powertools-lambda-typescript/issues/5673
test.each(seeds)('powertools answers all but a GET with a body, seed %i', async (seed) => {
  const report = await checkProxyHandler(handler, {
    gateway: 'http-v2',
    runtime: 'nodejs22.x',
    timeLimitMs: 10_000, // few requests are such a GET, so that all thousand have to be tried
    seed,
  })
  expect(report.findings).toMatchObject([
    { code: 'handler-threw', facts: { errorMessage: 'Request with GET/HEAD method cannot have body.' } },
  ])
  expect(report.findings[0]!.request.body).not.toBeNull()
})

test('the fault of the framework can be set aside, with its reason', async () => {
  const report = await checkProxyHandler(handler, {
    gateway: 'http-v2',
    runtime: 'nodejs22.x',
    ignore: [{ code: 'handler-threw', at: '*TypeError*', reason: 'aws-powertools/powertools-lambda-typescript#5673' }],
  })
  expect(report.ok).toBe(true)
})
