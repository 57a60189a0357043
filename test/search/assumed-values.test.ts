import { expect, test } from 'vitest'
import { checkProxyHandler } from 'proxyproof'
import type { LambdaHandler } from '../../src/lambda/words/invocation.ts'

async function assumed(handler: LambdaHandler) {
  const report = await checkProxyHandler(handler, { gateway: 'rest', numRuns: 20, timeLimitMs: 20_000 })
  return { ok: report.ok, assumed: report.assumed }
}

const ok = (value: unknown) => ({ statusCode: 200, headers: {}, body: JSON.stringify(value) })

const parsesBoth = async ({ requestContext, stageVariables }: any) =>
  ok([JSON.parse(requestContext.authorizer.user), JSON.parse(stageVariables.settings)])

test('what is assumed configured holds plain text', async () => {
  expect(await assumed(async (event: any) => ok(event.requestContext.authorizer.tenant.toUpperCase()))).toEqual({
    ok: true,
    assumed: ['an authorizer that provides tenant (the handler reads it)'],
  })
})

test('what is assumed configured holds JSON where the handler fails with plain text, and that is said', async () => {
  expect(await assumed(parsesBoth)).toEqual({
    ok: true,
    assumed: [
      "an authorizer that provides user, each as '{}' (the handler reads it)",
      "stage variables settings, each as '{}' (the handler reads them)",
    ],
  })
})

test('a handler that fails with any text is shown with plain text', async () => {
  const report = await assumed(async (event: any) => ok(event.requestContext.authorizer.user.missing.name))
  expect(report.ok).toBe(false)
  expect(report.assumed.join()).not.toContain('each as')
})
