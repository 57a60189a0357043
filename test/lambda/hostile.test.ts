import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { createInvoker, invoke } from '../../src/lambda/create-invoker.ts'
import type { SettledBy } from '../../src/lambda/words/invocation.ts'

/** Module, a harmless event, one that does harm, and what comes of it on nodejs20.x. */
const hostile: readonly {
  readonly name: string
  readonly harmless: object
  readonly harmful: object
  readonly message: RegExp | undefined
  readonly settledBy: SettledBy
}[] = [
  {
    name: 'endless-loop',
    harmless: { queryStringParameters: { n: '9' } },
    harmful: { queryStringParameters: { n: '10' } },
    message: /Task timed out after 0\.40 seconds$/,
    settledBy: 'timeout',
  },
  {
    name: 'exit-on-header',
    harmless: {},
    harmful: { headers: { 'x-debug': '' } },
    message: /exit status 3$/,
    settledBy: 'exit',
  },
  {
    name: 'allocation',
    harmless: { body: '{"size":2}' },
    harmful: { body: '{"size":600}' },
    message: /signal: killed$/,
    settledBy: 'exit',
  },
  {
    name: 'floating-rejection',
    harmless: {},
    harmful: { queryStringParameters: { audit: '' } },
    message: /^Error: audit log is down$/,
    settledBy: 'unhandled-rejection',
  },
  {
    name: 'late-throw',
    harmless: { path: '/' },
    harmful: { path: '/metrics' },
    message: undefined,
    settledBy: 'promise',
  },
  {
    name: 'silent-head',
    harmless: { httpMethod: 'GET' },
    harmful: { httpMethod: 'HEAD' },
    message: /timed out/,
    settledBy: 'timeout',
  },
  {
    name: 'busy-regex',
    harmless: { queryStringParameters: { q: 'aaa' } },
    harmful: { queryStringParameters: { q: `${'a'.repeat(60)}!` } },
    message: /timed out/,
    settledBy: 'timeout',
  },
  {
    name: 'timer-throw',
    harmless: { body: 'y' },
    harmful: { body: 'x' },
    message: /^no connection$/,
    settledBy: 'uncaught',
  },
  {
    name: 'deep-recursion',
    harmless: { pathParameters: { depth: '3' } },
    harmful: { pathParameters: { depth: '-1' } },
    message: /^Maximum call stack size exceeded$/,
    settledBy: 'promise',
  },
  {
    name: 'kill-self',
    harmless: { headers: { cookie: 'a=1' } },
    harmful: { headers: { cookie: 'die=1' } },
    message: /signal: killed$/,
    settledBy: 'exit',
  },
  {
    name: 'microtask-loop',
    harmless: { path: '/' },
    harmful: { path: '/a' },
    message: /timed out/,
    settledBy: 'timeout',
  },
]

/** Threads of this process, where the system tells; a worker that was left behind is one more. */
const threads = () => (existsSync('/proc/self/task') ? readdirSync('/proc/self/task').length : 0)

const at = (name: string) => fileURLToPath(new URL(`hostile/${name}.mjs`, import.meta.url))

beforeAll(async () => {
  // Node's own pools start with the first use.
  await invoke(`${at('timer-throw')}#handler`, {}, { runtime: 'nodejs20.x' })
})

describe('a hostile handler', () => {
  it.each(hostile)('$name is survived: found out, and the next event is answered', async (example) => {
    const before = threads()
    const invoker = await createInvoker(`${at(example.name)}#handler`, { runtime: 'nodejs20.x', memorySizeMb: 128 })
    const patient = { timeoutMs: 3_000 }
    const hasty = { timeoutMs: example.name === 'allocation' ? 8_000 : 400 }

    expect((await invoker.invoke(example.harmless, patient)).outcome.kind).toBe('payload')
    const { outcome, facts } = await invoker.invoke(example.harmful, hasty)
    expect(facts.settledBy).toBe(example.settledBy)
    if (example.message)
      expect(outcome).toMatchObject({ payload: { errorMessage: expect.stringMatching(example.message) } })
    else
      expect({ outcome: outcome.kind, died: facts.diedAfterReply, of: facts.error?.message }).toEqual({
        outcome: 'payload',
        died: 'uncaught',
        of: 'metrics are down',
      })
    expect((await invoker.invoke(example.harmless, patient)).outcome.kind).toBe('payload')
    expect(threads()).toBeGreaterThan(before > 0 ? before : -1)

    await invoker.close()
    // A thread that ends takes a moment to leave the table.
    await expect.poll(threads, { timeout: 3_000 }).toBeLessThanOrEqual(before)
  })
})
