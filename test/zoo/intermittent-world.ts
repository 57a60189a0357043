import nodeCrypto from 'node:crypto'
import { rmSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import timersPromises from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ClientRequestInterceptor } from '@mswjs/interceptors/ClientRequest'
import { FetchInterceptor } from '@mswjs/interceptors/fetch'
import { build } from 'esbuild'
import type { Gateway } from '../../src/gateway/gateway.ts'
import type { LambdaHandler } from '../../src/lambda/words/invocation.ts'
import type { FaultKind } from '../../src/lambda/words/world.ts'
import { intermittent } from './intermittent-cases.ts'
import { environmentFor, respond } from './intermittent-downstream.ts'
import { intermittentPath, requestOf, type KnownStep, type PlainWorld } from './intermittent.ts'
import { rightOnes } from './intermittent-right.ts'
import { runDirectly, type Direct } from './run.ts'

/**
 * Acts out worlds by plain patches of this process and a fresh bundle for each container, without the product's own runtime, worlds
 * and search: what the zoo claims of its handlers is shown by this alone.
 */
const folder = fileURLToPath(new URL(`../../node_modules/.cache/proxyproof-zoo/${process.pid}/`, import.meta.url))
const hangsAfterMs = 450

/** What a step meets that pins nothing: chance and clock at which no case is wrong. */
const boring = { random: 0.5, crypto: 0xab, now: Date.parse('2026-11-22T10:00:00.123Z') }

const real = { Date, setTimeout, clearTimeout, setImmediate, random: Math.random, sleep: timersPromises.setTimeout }
const realCrypto = { ...nodeCrypto, getRandomValues: globalThis.crypto.getRandomValues }

/** What a step came to. */
export type Seen = Pick<Direct, 'codes' | 'thrown'> & {
  readonly status: number | undefined
  readonly headers: readonly (readonly [string, string])[]
}

const entries = [
  ...intermittent.flatMap((each) => [intermittentPath(each, 'wrong'), intermittentPath(each, 'right')]),
  ...rightOnes.map(({ entry }) => `intermittent/right/${entry}`),
]
let bundled: Promise<unknown> | undefined

/** Bundles all handlers, packages left outside: all their own modules are then fresh with each import. */
function bundles(): Promise<unknown> {
  const require = `import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);`
  bundled ??= build({
    entryPoints: entries.map((entry, i) => ({ in: fileURLToPath(new URL(entry, import.meta.url)), out: String(i) })),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
    banner: { js: require },
  })
  return bundled
}

/** Takes the bundles away again. */
export const removeBundles = (): void => rmSync(folder, { recursive: true, force: true })

let containers = 0

async function freshHandler(entry: string): Promise<LambdaHandler> {
  await bundles()
  const { href } = pathToFileURL(`${folder}${entries.indexOf(entry)}.mjs`)
  const loaded = await import(/* @vite-ignore */ `${href}?n=${++containers}`)
  return loaded.handler ?? loaded.default.handler
}

interface Pending {
  readonly run: () => void
  readonly due: number
}

/** Runs steps one after the other in a fresh container; timers that are left behind are due when time passes, and only then. */
export async function runSteps(gateway: Gateway, entry: string, steps: readonly KnownStep[]): Promise<Seen[]> {
  const container = openContainer()
  try {
    const handler = await freshHandler(entry)
    const seen: Seen[] = []
    for (const step of steps) seen.push(await container.run(gateway, handler, step))
    return seen
  } finally {
    await container.close()
  }
}

function openContainer() {
  const clock = { skippedMs: boring.now - real.Date.now(), stands: undefined as number | undefined }
  const pending = new Set<Pending>()
  const uncaught: [code: string, error: Error][] = []
  const downstream = interceptDownstream()
  const restore = [
    patchClock(clock),
    patchTimers(clock, pending),
    catchUncaught('unhandledRejection', 'unhandled-rejection', uncaught),
    catchUncaught('uncaughtException', 'uncaught-exception', uncaught),
    patchEnvironment(),
  ]
  async function run(gateway: Gateway, handler: LambdaHandler, step: KnownStep): Promise<Seen> {
    const { world = {} } = step
    const { remainingMs = 3000 } = world
    // what is not patched gets a moment of its own
    if (world.afterMs !== undefined) await real.sleep(Math.min(world.afterMs, 10))
    clock.skippedMs += world.afterMs ?? 0
    clock.stands = world.now === undefined ? undefined : Date.parse(world.now)
    const unpin = [patchRandom(world), patchCrypto(world), ...(world.order ? [reverseTimers()] : [])]
    downstream.next(world)
    const called: LambdaHandler = (event, context, callback) => {
      const returned = handler(event, { ...context, getRemainingTimeInMillis: () => remainingMs }, callback)
      if (world.afterMs !== undefined) for (const { run: ring, due } of pending) if (due <= Date.now()) ring()
      return returned
    }
    const late = new Promise<'late'>((resolve) => {
      real.setTimeout(resolve, hangsAfterMs, 'late')
    })
    const direct = await Promise.race([runDirectly(gateway, called, requestOf(step)), late])
    await new Promise((resolve) => {
      real.setImmediate(resolve)
    })
    for (const undo of unpin) undo()
    const thrown = uncaught.splice(0)
    if (thrown.length > 0)
      return { codes: thrown.map(([code]) => code), thrown: thrown[0]![1].name, status: undefined, headers: [] }
    if (direct === 'late') return { codes: ['handler-timed-out'], status: undefined, headers: [] }
    const { codes: told = [], thrown: name, answer } = direct ?? {}
    // a 503 is what somebody wrote down for a dependency that is down
    const codes = told.filter((code) => code !== 'server-error' || answer?.status !== 503)
    return {
      codes,
      ...(name !== undefined && { thrown: name }),
      status: answer?.status,
      headers: answer?.headers ?? [],
    }
  }
  async function close() {
    downstream.close()
    pending.clear()
    for (const undo of restore) undo()
  }
  return { run, close }
}

function patchClock(clock: { readonly skippedMs: number; readonly stands: number | undefined }): () => void {
  const now = () => clock.stands ?? real.Date.now() + clock.skippedMs
  globalThis.Date = class extends real.Date {
    constructor(...parts: []) {
      // eslint-disable-next-line constructor-super -- one of the two is called
      if (parts.length > 0) super(...parts)
      else super(now())
    }
    static override now = now
  } as DateConstructor
  return () => {
    globalThis.Date = real.Date
  }
}

function patchTimers(clock: { readonly skippedMs: number }, pending: Set<Pending>): () => void {
  const set = (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
    const one: Pending = {
      due: real.Date.now() + clock.skippedMs + ms,
      run: () => {
        if (pending.delete(one)) run(...args)
      },
    }
    pending.add(one)
    const timer = real.setTimeout(one.run, ms)
    timer.unref()
    return Object.assign(timer, { left: one })
  }
  const clear = (timer: { left?: Pending } & NodeJS.Timeout) => {
    if (timer?.left) pending.delete(timer.left)
    real.clearTimeout(timer)
  }
  Object.assign(globalThis, { setTimeout: set, clearTimeout: clear })
  return () => void Object.assign(globalThis, { setTimeout: real.setTimeout, clearTimeout: real.clearTimeout })
}

/** Timers of equal length are heard of last first, each with all that follows from it. */
function reverseTimers(): () => void {
  const before = globalThis.setTimeout
  const groups = new Map<number, (() => void)[]>()
  const set = (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
    const group = groups.get(ms) ?? []
    if (group.push(() => run(...args)) > 1) return
    groups.set(ms, group)
    real.setTimeout(async () => {
      groups.delete(ms)
      for (const each of group.toReversed()) {
        each()
        await new Promise((resolve) => {
          real.setImmediate(resolve)
        })
      }
    }, ms)
  }
  Object.assign(globalThis, { setTimeout: set })
  timersPromises.setTimeout = ((ms: number, value: unknown) =>
    new Promise<unknown>((resolve) => {
      set(() => resolve(value), ms)
    })) as typeof timersPromises.setTimeout
  syncBuiltinESMExports()
  return () => {
    Object.assign(globalThis, { setTimeout: before })
    timersPromises.setTimeout = real.sleep
    syncBuiltinESMExports()
  }
}

function patchRandom({ random = boring.random }: PlainWorld): () => void {
  Math.random = () => random
  return () => {
    Math.random = real.random
  }
}

function patchCrypto({ crypto: byte = boring.crypto }: PlainWorld): () => void {
  const hex = byte.toString(16).padStart(2, '0')
  const uuid = `${hex.repeat(4)}-${hex.repeat(2)}-4${hex.repeat(2).slice(1)}-8${hex.repeat(2).slice(1)}-${hex.repeat(6)}`
  Object.assign(nodeCrypto, {
    randomBytes: (size: number) => Buffer.alloc(size, byte),
    randomUUID: () => uuid,
    randomInt: (end: number) => Math.floor((byte / 256) * end),
  })
  syncBuiltinESMExports()
  globalThis.crypto.getRandomValues = ((list: Uint8Array) => list.fill(byte)) as typeof crypto.getRandomValues
  return () => {
    const { randomBytes, randomUUID, randomInt, getRandomValues } = realCrypto
    Object.assign(nodeCrypto, { randomBytes, randomUUID, randomInt })
    syncBuiltinESMExports()
    globalThis.crypto.getRandomValues = getRandomValues
  }
}

function catchUncaught(event: 'unhandledRejection' | 'uncaughtException', code: string, into: [string, Error][]) {
  // vitest's own listeners would fail the test that shows it
  const others = process.listeners(event as 'uncaughtException')
  process.removeAllListeners(event)
  process.on(event as 'uncaughtException', (error: Error) => void into.push([code, error]))
  return () => {
    process.removeAllListeners(event)
    for (const other of others) process.on(event as 'uncaughtException', other)
  }
}

function patchEnvironment(): () => void {
  const environment = environmentFor('http://127.0.0.1:9')
  Object.assign(process.env, environment)
  return () => {
    for (const name in environment) delete process.env[name]
  }
}

const codes = { timeout: 'ETIMEDOUT', refused: 'ECONNREFUSED', reset: 'ECONNRESET' } as const

/** Answers what is called, and fails what the world says; `next` begins with the calls of another invocation. */
function interceptDownstream() {
  let world: PlainWorld = {}
  let calls = 0
  const overFetch = new FetchInterceptor()
  const overHttp = new ClientRequestInterceptor()
  for (const interceptor of [overFetch, overHttp]) {
    interceptor.apply()
    // what the handler's listeners throw is not the interceptor's to answer
    interceptor.on('unhandledException', ({ error }) => {
      real.setImmediate(() => {
        throw error
      })
    })
    interceptor.on('request', async ({ request, controller }) => {
      const call = ++calls
      const fault = world.faults?.find((one) => one.call === call)?.fault
      if (fault === 'slow') await new Promise(() => {})
      if (fault === 'timeout' || fault === 'refused' || fault === 'reset') {
        const cause = Object.assign(new Error(`connect ${codes[fault]}`), { code: codes[fault] })
        controller.errorWith(interceptor === overFetch ? new TypeError('fetch failed', { cause }) : cause)
      } else {
        const answer = respond(request)
        if (answer !== undefined)
          controller.respondWith(await damaged(answer, fault, request.headers.has('x-amz-target')))
      }
    })
  }
  return {
    next(met: PlainWorld) {
      world = met
      calls = 0
    },
    close() {
      overFetch.dispose()
      overHttp.dispose()
    },
  }
}

async function damaged(answer: Response, fault: FaultKind | undefined, aws: boolean): Promise<Response> {
  const { headers } = answer
  switch (fault) {
    case 'throttled':
      return aws
        ? Response.json({ __type: 'com.amazonaws.dynamodb.v20120810#ThrottlingException' }, { status: 400, headers })
        : new Response('', { status: 429 })
    case 'status-500':
      return new Response('{"message":"internal"}', { status: 500, headers })
    case 'malformed-json':
      return new Response('{"a":', { headers })
    case 'empty':
      return new Response('', { headers })
    case 'truncated': {
      const text = await answer.text()
      return new Response(text.slice(0, text.length / 2), { headers })
    }
    default:
      return answer
  }
}
