import type { FindingCode } from '../../src/check/finding.ts'
import type { GatewayName } from '../../src/gateway/gateway.ts'
import { httpRequest, type HttpRequest } from '../../src/http/request.ts'
import type { Fault, FaultKind, World } from '../../src/lambda/words/world.ts'
import type { Decides, Step } from '../../src/search/session/circumstances.ts'
import type { SmallRequest } from './zoo.ts'

/** What a handler is made to meet beside its event, in words that a plain test can act out without the product. */
export interface PlainWorld {
  /** What `Math.random` gives. */
  readonly random?: number
  /** The byte that all random bytes are. */
  readonly crypto?: number
  /** ISO time at which the clock stands. */
  readonly now?: string
  /** Milliseconds that passed since the last request. */
  readonly afterMs?: number
  /** Timers of equal length are heard of last first. */
  readonly order?: 'reversed'
  readonly remainingMs?: number
  readonly faults?: readonly Fault[]
}

/** One request of a known sequence. */
export interface KnownStep extends SmallRequest {
  readonly world?: PlainWorld
}

/** The one axis that has to be met, and its range. */
export type Meets =
  | { readonly random: (value: number) => boolean }
  | { readonly crypto: (byte: number) => boolean }
  | { readonly now: (date: Date) => boolean }
  /** Milliseconds at least. Whether timers that are due then come before the request is an order that may be pinned with it. */
  | { readonly afterMs: number }
  | { readonly order: true }
  | { readonly remainingMs: (ms: number) => boolean }
  /** Which calls have to fail, and how each may. `step` counts from 0 (the last one). */
  | { readonly calls: readonly number[]; readonly kinds: readonly FaultKind[]; readonly step?: number }

/**
 * A handler that is wrong once in a while (`intermittent/<name>/wrong*`) and its right twin (`right*`, else equal), written before
 * there was a search for it. `codes` and `place` (a substring) are what a run must report, `steps` one smallest sequence from
 * cold, the last of which fails, and only that one; `kinds` are what the steps of any smallest sequence look like, as lines (see
 * {@link lineOf}).
 */
export interface IntermittentCase {
  readonly name: string
  readonly cause: Exclude<Decides, 'unknown'>
  /** Other names for the cause that are as right. */
  readonly alsoRight?: readonly Decides[]
  /** `faults`: `faults: true` and a fake on loopback; `respond`: `faults: { respond }`. */
  readonly option?: 'faults' | 'respond'
  readonly gateway: GatewayName
  readonly files: 'single' | 'several'
  readonly entry: string
  readonly framework?: string
  readonly codes: readonly FindingCode[]
  readonly place?: string
  readonly steps: readonly KnownStep[]
  readonly kinds: readonly RegExp[]
  readonly meets?: Meets
  readonly note: string
}

/** The module of a case, relative to the zoo. */
export function intermittentPath({ name, entry }: IntermittentCase, twin: 'wrong' | 'right'): string {
  return `intermittent/${name}/${entry.replace(/^wrong/, twin)}`
}

/** The request of a small one. */
export const requestOf = ({ method, path, query, headers, body }: SmallRequest): HttpRequest =>
  httpRequest({ method, path, query: query ?? '', headers: headers ?? {}, body: body ?? null })

/** A request as one line: `POST /orders?dry=1 x-user:ada {"sku":"A"}`; what is not there is left out. */
export function lineOf({ method, path, query, headers, body }: HttpRequest): string {
  const lines = headers.map(([name, value]) => ` ${name.toLowerCase()}:${value}`).toSorted()
  const text = body === null || body.length === 0 ? '' : ` ${Buffer.from(body).toString('latin1')}`
  return `${method} ${path}${query && `?${query}`}${lines.join('')}${text}`
}

/** Why reported steps are not as small as known; undefined if they are. The last step is the request that failed. */
export function notMinimal({ kinds, meets }: IntermittentCase, steps: readonly Step[]): string | undefined {
  if (steps.length !== kinds.length) return `${steps.length} requests instead of ${kinds.length}`
  const last = kinds.length - 1
  const at = meets !== undefined && 'calls' in meets ? (meets.step ?? last) : last
  for (const [i, { request, world }] of steps.entries()) {
    if (!kinds[i]!.test(lineOf(request))) return `request ${i + 1} is ${lineOf(request)}`
    const wrong = wrongWorld(world ?? {}, i === at ? meets : undefined)
    if (wrong !== undefined) return `request ${i + 1}: ${wrong}`
  }
  return undefined
}

function wrongWorld(world: World, meets: Meets | undefined): string | undefined {
  const pinned = Object.entries(world).filter(([, value]) => !(Array.isArray(value) && value.length === 0))
  const axes = pinned.map(([axis]) => axis)
  const told = JSON.stringify(world)
  if (meets === undefined) return axes.length === 0 ? undefined : `pins ${told}`
  const needed = 'afterMs' in meets ? axes.filter((axis) => axis !== 'order') : axes
  if (needed.length !== 1) return `pins ${told}`
  return inRange(world, meets) ? undefined : `out of range: ${told}`
}

/** Draws from a seed count: which they are is for a replay to show. */
function inRange({ random, crypto, now, order, afterMs, remainingMs, faults = [] }: World, meets: Meets): boolean {
  if ('random' in meets) return random !== undefined && (!('always' in random) || meets.random(random.always))
  if ('crypto' in meets) return crypto !== undefined && (!('always' in crypto) || meets.crypto(crypto.always))
  if ('now' in meets) return now !== undefined && meets.now(new Date(now))
  if ('afterMs' in meets) return afterMs !== undefined ? afterMs >= meets.afterMs : now !== undefined
  if ('order' in meets) return order !== undefined
  if ('remainingMs' in meets) return remainingMs !== undefined && meets.remainingMs(remainingMs)
  const calls = faults.map(({ call }) => call).toSorted((a, b) => a - b)
  return calls.join() === meets.calls.join() && faults.every(({ fault }) => meets.kinds.includes(fault))
}

/** The world of a known step in the product's own words. */
export function worldOf({ random, crypto, now, order, ...same }: PlainWorld): World {
  return {
    ...same,
    ...(random !== undefined && { random: { always: random } }),
    ...(crypto !== undefined && { crypto: { always: crypto } }),
    ...(now !== undefined && { now: Date.parse(now) }),
    ...(order !== undefined && { order: 1 }),
  }
}
