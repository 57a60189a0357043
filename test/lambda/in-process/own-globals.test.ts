import { afterEach, expect, it } from 'vitest'
import { checkProxyHandler } from 'proxyproof'
import { put } from '../../../src/gateway/maps.ts'

// What a handler's module makes of globals, in a process that it shares with what calls it.

const { stackTraceLimit, prepareStackTrace } = Error
afterEach(() => {
  Error.stackTraceLimit = stackTraceLimit
  if (prepareStackTrace) Error.prepareStackTrace = prepareStackTrace
  else delete (Error as { prepareStackTrace?: unknown }).prepareStackTrace
})

const check = (handler: (event: { headers: Record<string, string> | null }) => Promise<object>) =>
  checkProxyHandler(handler, { gateway: 'rest', runtime: 'nodejs20.x', seed: 1, numRuns: 30 })

const fine = async () => ({ statusCode: 200, body: 'a' })

it.each<[string, () => void]>([
  ['no stacks', () => (Error.stackTraceLimit = 0)],
  [
    'stacks that are lists',
    () => (Error.prepareStackTrace = (_, frames) => frames.map((frame) => frame.getFileName())),
  ],
])('%s', async (_, make) => {
  make()
  const [limit, prepare] = [Error.stackTraceLimit, Error.prepareStackTrace]
  expect(await check(fine)).toMatchObject({ ok: true, runs: 30 })
  expect([Error.stackTraceLimit, Error.prepareStackTrace]).toEqual([limit, prepare])
})

it('a header called as a member of all objects', async () => {
  const isPlain = async ({ headers }: { headers: Record<string, string> | null }) =>
    headers === null || headers.constructor === Object ? { statusCode: 200 } : { statusCode: 400 }
  expect(await check(isPlain)).toMatchObject({ ok: true, runs: 30 })
})

it('keys of maps that frozen prototypes have, too', () => {
  const frozen = Object.freeze({ toString: () => 'a' })
  const map = Object.create(frozen) as Record<string, string>
  put(map, 'toString', 'b')
  expect(Object.entries(map)).toEqual([['toString', 'b']])
})
