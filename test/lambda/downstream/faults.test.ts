import { describe, expect, onTestFinished, test } from 'vitest'
import { createInvoker } from '../../../src/lambda/create-invoker.ts'
import type { Invocation, InvokerOptions } from '../../../src/lambda/words/invocation.ts'
import type { FaultKind, World } from '../../../src/lambda/words/world.ts'
import { folder } from '../task.ts'

/** Longer than a test may take. */
const minute = 60_000

const modes = ['in-process', 'worker'] as const

/** Runs `export const handler = <source>` in worlds, one after the other on one container. */
async function run(
  source: string,
  worlds: readonly (World | undefined)[],
  options: InvokerOptions,
): Promise<Invocation[]> {
  const root = folder({ 'index.mjs': source })
  const file = new URL(`file://${root}/index.mjs#handler`)
  const invoker = await createInvoker(file, { runtime: 'nodejs22.x', faults: true, ...options })
  onTestFinished(() => invoker.close())
  const invocations: Invocation[] = []
  for (const world of worlds) invocations.push(await invoker.invoke({}, { timeoutMs: minute, ...(world && { world }) }))
  return invocations
}

const respond = async (request: Request) =>
  Response.json({ path: new URL(request.url).pathname, body: await request.text() })
const hurry = (call: number, fault: FaultKind): World => ({ faults: [{ call, fault }], skipWaits: true })
const payload = ({ outcome }: Invocation) => (outcome.kind === 'payload' ? outcome.payload : outcome)

const twoCalls = `export const handler = async () => {
  const user = await (await fetch('https://users.example.com/1', { method: 'POST', body: 'hello' })).json()
  const orders = await (await fetch('https://orders.example.com/of/1')).json()
  return { statusCode: 200, body: user.path + user.body + orders.path }
}`

describe.each(modes)('a handler that calls others, %s', (isolation) => {
  test('is answered by respond, with a world and without', async () => {
    const [plain, seen] = await run(twoCalls, [undefined, {}], { isolation, faults: { respond } })
    expect(payload(plain!)).toEqual({ statusCode: 200, body: '/1hello/of/1' })
    expect(plain!.facts.met).toBeUndefined()
    expect(payload(seen!)).toEqual(payload(plain!))
    expect(seen!.facts.met?.calls).toEqual([
      { call: 1, service: 'users.example.com', method: 'POST', url: 'https://users.example.com/1' },
      { call: 2, service: 'orders.example.com', method: 'GET', url: 'https://orders.example.com/of/1' },
    ])
  })

  test('meets the fault of its nth call, and says so', async () => {
    const [struck] = await run(twoCalls, [{ faults: [{ call: 2, fault: 'refused' }] }], {
      isolation,
      faults: { respond },
    })
    expect(struck!.outcome).toMatchObject({
      kind: 'function-error',
      payload: { errorType: 'TypeError', errorMessage: 'fetch failed' },
    })
    expect(struck!.facts.met?.calls?.map(({ fault }) => fault)).toEqual([undefined, 'refused'])
  })

  test('stops the run as ever where nobody answers', async () => {
    const [refused] = await run(twoCalls, [{}], { isolation })
    expect(refused!.facts.refused?.host).toBe('users.example.com')
  })

  test('is told when respond is not what it must be', async () => {
    const wrong = () => ({ statusCode: 200 }) as unknown as Response
    await expect(run(twoCalls, [{}], { isolation, faults: { respond: wrong } })).rejects.toThrow(
      /^faults\.respond must return a Response such as Response\.json.* got \{"statusCode":200\} for POST https:\/\/users/,
    )
    const throws = () => {
      throw new Error('oops')
    }
    await expect(run(twoCalls, [{}], { isolation, faults: { respond: throws } })).rejects.toThrow(
      new TypeError('faults.respond threw when asked for POST https://users.example.com/1: Error: oops'),
    )
  })

  test('waits for retries in no time, by its own clock too', async () => {
    const source = `import { setTimeout as sleep } from 'node:timers/promises'
    export const handler = async (_, context) => {
      const started = Date.now()
      for (let tries = 1; ; tries++) {
        const response = await fetch('https://users.example.com').catch(() => undefined)
        if (response?.ok) return { statusCode: 200, body: 'ok' }
        if (context.getRemainingTimeInMillis() < 15_000)
          return { statusCode: 503, body: [tries, Date.now() - started > 45_000].join() }
        await (tries % 2 ? sleep(10_000) : new Promise((resolve) => setTimeout(resolve, 10_000)))
      }
    }`
    const world = {
      faults: Array.from({ length: 9 }, (_, i) => ({ call: i + 1, fault: 'reset' as const })),
      skipWaits: true,
    }
    const [retried] = await run(source, [world], { isolation, faults: { respond } })
    expect(payload(retried!)).toEqual({ statusCode: 503, body: '6,true' })
  })

  test.each([
    ['fetch', `await fetch('https://a.example.com')`],
    ['http', `await new Promise((resolve, reject) => http.get('http://a.example.com', resolve).on('error', reject))`],
  ])('times out when a call of %s is slow, at once where waits are skipped', async (_, call) => {
    const source = `import http from 'node:http'
    export const handler = async () => { ${call}; return { statusCode: 200, body: '' } }`
    const [slow] = await run(source, [hurry(1, 'slow')], { isolation, faults: { respond } })
    expect(slow!.facts.settledBy).toBe('timeout')
    expect(slow!.outcome).toMatchObject({ payload: { errorMessage: expect.stringContaining('60.00 seconds') } })
  })

  test.each([
    ['a signal', `await fetch('https://a.example.com', { signal: AbortSignal.timeout(40_000) })`],
    [
      'a timer',
      `await Promise.race([fetch('https://a.example.com'), new Promise((_, reject) => setTimeout(reject, 40_000))])`,
    ],
    [
      'a timeout of http',
      `await new Promise((resolve, reject) => {
        const request = http.get('http://a.example.com', { timeout: 40_000 }, resolve)
        request.on('error', reject).on('timeout', () => request.destroy(new Error('late')))
      })`,
    ],
    [
      'a timeout set on a request of http',
      `await new Promise((resolve, reject) => {
        const request = http.get('http://a.example.com', resolve).on('error', reject)
        request.setTimeout(40_000, () => request.destroy(new Error('late')))
      })`,
    ],
  ])('answers when it gives up a slow call by %s', async (_, call) => {
    const source = `import http from 'node:http'
    export const handler = async () => {
      try { ${call}; return { statusCode: 200, body: '' } } catch { return { statusCode: 503, body: 'later' } }
    }`
    const [slow] = await run(source, [hurry(1, 'slow')], { isolation, faults: { respond } })
    expect(payload(slow!)).toEqual({ statusCode: 503, body: 'later' })
  })

  test('that answers slowly is not hurried', async () => {
    const slowly = async () => {
      await new Promise((resolve) => setTimeout(resolve, 60))
      return new Response('late')
    }
    const source = `export const handler = async () => {
      const body = await Promise.race([
        fetch('https://a.example.com').then((response) => response.text()),
        new Promise((resolve) => setTimeout(resolve, 30_000, 'gave up')),
      ])
      return { statusCode: 200, body }
    }`
    const [late] = await run(source, [{ skipWaits: true }], { isolation, faults: { respond: slowly } })
    expect(payload(late!)).toEqual({ statusCode: 200, body: 'late' })
  })
})

test('a promise that is kept after it was rejected fails a call that has no fault', async () => {
  const source = `let config
  export const handler = async () => {
    config ??= fetch('https://config.example.com').then((response) => response.json())
    return { statusCode: 200, body: (await config).path }
  }`
  const [first, second] = await run(source, [hurry(1, 'timeout'), {}], { isolation: 'worker', faults: { respond } })
  expect(first!.outcome.kind).toBe('function-error')
  expect(second!.outcome.kind).toBe('function-error')
})

test('without the option, nothing is watched', async () => {
  const [plain] = await run(twoCalls, [{ faults: [{ call: 1, fault: 'empty' }] }], {
    isolation: 'worker',
    faults: false,
  })
  expect(plain!.facts.met?.calls).toBeUndefined()
  expect(plain!.facts.refused?.host).toBe('users.example.com')
})
