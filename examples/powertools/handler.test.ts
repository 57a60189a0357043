import { checkProxyHandler } from 'proxyproof'
import { expect, test } from 'vitest'
import { seeds, timeLimitMs } from '../seeds.ts'
import { handler } from './handler.ts'

// Two faults of the framework, each with the smallest request that shows it:
// - HTTP APIs deliver the body of a GET, of which no Request can be made:
//   https://github.com/aws-powertools/powertools-lambda-typescript/issues/5673
// - HTTP APIs deliver the path decoded, and the router decodes it once more (RouteHandlerRegistry, processParams)
test.each(seeds)('powertools answers all but two kinds of requests, seed %i', async (seed) => {
  const { findings, stoppedBy } = await checkProxyHandler(handler, {
    gateway: 'http-v2',
    runtime: 'nodejs22.x',
    timeLimitMs,
    seed,
  })
  expect(stoppedBy).toBe('runs')
  const shown = findings.map(({ code, request: { method, path, body } }) => [code, method, path, body !== null])
  expect(shown.toSorted()).toEqual([
    ['handler-threw', 'GET', '/', true],
    ['server-error', 'GET', '/orders/%25', false],
  ])
})

test('the faults of the framework can be set aside, with their reasons', async () => {
  const report = await checkProxyHandler(handler, {
    gateway: 'http-v2',
    runtime: 'nodejs22.x',
    timeLimitMs,
    ignore: [
      { code: 'handler-threw', at: '*TypeError*', reason: 'aws-powertools/powertools-lambda-typescript#5673' },
      { code: 'server-error', at: '500 Internal Server Error', reason: 'the router decodes the path twice' },
    ],
  })
  expect(report.ok).toBe(true)
  expect(report.ignored.map(({ times }) => times > 0)).toEqual([true, true])
})
