import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { checkProxyHandler } from 'proxyproof'
import { createInvoker } from '../../../src/lambda/create-invoker.ts'
import type { Invocation, InvokerOptions } from '../../../src/lambda/words/invocation.ts'

const modes = ['in-process', 'worker'] as const

const file = (name: string) => new URL(`../sdk/${name}.mjs#handler`, import.meta.url)

/** The metadata service, where the SDK looks for the credentials of an instance. */
const metadata = '169.254.169.254'

beforeEach(() => {
  // Nothing of the developer's own configuration is looked at, be it there or not.
  vi.stubEnv('AWS_CONFIG_FILE', '/nowhere/config')
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', '/nowhere/credentials')
  for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_PROFILE'])
    vi.stubEnv(name, undefined)
})
afterEach(() => void vi.unstubAllEnvs())

describe.each(modes)('a handler that calls DynamoDB, %s', (isolation) => {
  test('is stopped before anything leaves', async () => {
    dummyCredentials()
    const { outcome, facts } = await invokeOnce('get-item', { isolation })
    expect(facts.refused?.host).toBe('dynamodb.eu-central-1.amazonaws.com')
    expect(outcome.kind).toBe('function-error')
  })

  test('is stopped without credentials as well', async () => {
    const { outcome, facts } = await invokeOnce('get-item-unsigned', { isolation })
    // A worker has the credentials of Lambda's own example; in-process the SDK looks for some.
    expect(facts.refused?.host).toBe(isolation === 'worker' ? 'dynamodb.eu-central-1.amazonaws.com' : metadata)
    expect(outcome.kind).toBe('function-error')
  })

  test('ends the run, with the host in the report', async () => {
    dummyCredentials()
    const report = await checkProxyHandler(file('get-item'), { isolation, gateway: 'http-v2', timeLimitMs: 20_000 })
    expect(report).toMatchObject({ ok: false, stoppedBy: 'network', findings: [{ code: 'network-reached' }] })
    expect(report.findings[0]?.facts).toMatchObject({ host: 'dynamodb.eu-central-1.amazonaws.com' })
  })

  test('runs on where the client is replaced', async () => {
    const { outcome, facts } = await invokeOnce('replaced-send', { isolation })
    expect(outcome).toEqual({ kind: 'payload', payload: { statusCode: 200, body: 'books 1' } })
    expect(facts.refused).toBeUndefined()
  })

  test("runs on where the client's middleware answers", async () => {
    const { outcome, facts } = await invokeOnce('middleware', { isolation })
    expect(outcome).toEqual({ kind: 'payload', payload: { statusCode: 200, body: 'stub' } })
    expect(facts.refused).toBeUndefined()
  })
})

test('a set-up module of the worker replaces the client for the handler', async () => {
  const setup = new URL('../sdk/set-up.mjs', import.meta.url).href
  const { outcome, facts } = await invokeOnce('get-item', { isolation: 'worker', setup })
  expect(outcome).toEqual({ kind: 'payload', payload: { statusCode: 200, body: 'stubbed before' } })
  expect(facts.refused).toBeUndefined()
})

function dummyCredentials(): void {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'dummy')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'dummy')
}

async function invokeOnce(name: string, options: InvokerOptions): Promise<Invocation> {
  const invoker = await createInvoker(file(name), options)
  onTestFinished(() => invoker.close())
  return invoker.invoke({}, { timeoutMs: 10_000 })
}
