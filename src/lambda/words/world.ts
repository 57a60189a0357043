/**
 * What a handler meets beside its event: chance, time, and what it calls. Plain data, sent along with one invocation. What is left
 * out stays as it really is; while a world is given, `{}` too, what of it the handler used is noted in `facts.met`.
 */
export interface World {
  /** What `Math.random` gives: numbers from 0 up to, not including, 1. */
  readonly random?: Draws
  /** The bytes that `node:crypto` and Web Crypto give for random (`randomBytes`, `randomUUID`, `getRandomValues` ...). */
  readonly crypto?: Draws
  /** The time at which the invocation starts, in milliseconds since 1970; the clock goes on from there. */
  readonly now?: number
  /** Seed of the order in which timers that are due, and I/O that is done, are heard of. */
  readonly order?: number
  /** Milliseconds that the container was frozen for since its last invocation: clocks have moved on, timers left behind are due. */
  readonly afterMs?: number
  /** What `getRemainingTimeInMillis` tells at the start, in milliseconds. */
  readonly remainingMs?: number
  /** What goes wrong with the calls that the handler makes. */
  readonly faults?: readonly Fault[]
  /**
   * The clock moves on to the next timer, or to the end of the function's time, where nothing else is waited for. What is found so needs
   * a run in real time. Only where faults are in use.
   */
  readonly skipWaits?: boolean
}

/** A stream of chance: drawn from a seed, or the same every time (a number below 1 for `random`, a byte for `crypto`). */
export type Draws = { readonly seed: number } | { readonly always: number }

/** What of the world an invocation used. Counts, and what was drawn first. */
export interface Met {
  readonly random?: number
  /** The first numbers that `Math.random` gave, at most 10. */
  readonly drawn?: readonly number[]
  readonly crypto?: number
  /** How often the time was asked for. */
  readonly now?: number
  /** Timers and I/O whose order can be chosen. */
  readonly order?: number
  /** How often `getRemainingTimeInMillis` was asked. */
  readonly remaining?: number
  /** How often of these after the handler's own call had returned: until then what is left is the function's whole timeout. */
  readonly remainingLater?: number
  /** Timers that were left behind when the invocation ended. */
  readonly leftTimers?: number
  /** What was called over HTTP, in order. */
  readonly calls?: readonly DownstreamCall[]
}

/** One call to something else; the attempts that an AWS SDK client makes for one command count as one. */
export interface DownstreamCall {
  /** From 1, in the order of their start. */
  readonly call: number
  /** `DynamoDB`, `S3`, ... for AWS, else the host. */
  readonly service: string
  readonly method: string
  readonly url: string
  readonly fault?: FaultKind
}

/** One fault of a schedule: what happens to the nth call of an invocation, all attempts of it. */
export interface Fault {
  /** From 1. */
  readonly call: number
  readonly fault: FaultKind
}

/** What can go wrong with a call to something else. */
export const faultKinds = [
  'timeout', // the connection times out (ETIMEDOUT)
  'refused', // nobody listens (ECONNREFUSED)
  'reset', // the connection breaks (ECONNRESET)
  'throttled', // AWS: the service's own throttling error; else 429
  'status-500',
  'malformed-json', // 200, and a body that is no JSON
  'empty', // 200, and no body
  'truncated', // the body ends early
  'slow', // nothing comes until the function's own timeout
] as const

export type FaultKind = (typeof faultKinds)[number]

/** Answers a call that the handler makes in place of what it calls; undefined leaves the call as it is. */
export type Respond = (request: Request) => Response | undefined | Promise<Response | undefined>
