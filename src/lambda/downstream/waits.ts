import type { TimerOptions } from 'node:timers'
import type { Socket } from 'node:net'
import timers from 'node:timers/promises'
import { syncBuiltinESMExports } from 'node:module'
import type { Calls, WatchedNow } from './calls.ts'
import type { LiveWorld } from '../world/live-world.ts'
import type { WorldTimer } from '../world/left-timers.ts'
import { disguised, patchMethod } from '../patch/patch-method.ts'

// Taken before anything replaces them.
const { setInterval, clearInterval, setImmediate } = globalThis

/** How often it is looked whether there is anything to do but wait, in milliseconds, and how often there must not have been. */
const lookMs = 1
const quietLooks = 2
/** The same where not even a timer is waited for: something may be at work that does not show. */
const idleLooks = 50

/**
 * While nothing happens but that timers are waited for, moves the clock to the next of them, or to the end of the function's time,
 * which is told to `timeUp`. Time passes as usual while a call is under way, or anything else that shows as a resource of the process.
 * What does not show (thread pools of crypto and zlib) may seem slower than it is: what is found this way needs a run in real time.
 *
 * @returns what ends it
 */
export function skipWaits({ clock, timers: left }: LiveWorld, calls: Calls, timeoutMs: number, timeUp: () => void) {
  const deadline = clock.elapsed() + timeoutMs
  const before = process.getActiveResourcesInfo()
  let quiet = 0
  const look = setInterval(() => {
    if (calls.underWay > 0 || isBusy(before)) {
      quiet = 0
      return
    }
    quiet++
    const next = left.due(Infinity)[0]?.due ?? Infinity
    const waits = next < Infinity || calls.silent > 0
    if (quiet < (waits ? quietLooks : idleLooks)) return
    quiet = 0
    const ahead = Math.min(next, deadline) - clock.elapsed()
    if (ahead > 1) clock.advance(ahead)
    if (clock.elapsed() >= deadline) {
      clearInterval(look)
      timeUp()
    } else for (const timer of left.due(clock.elapsed())) setImmediate(() => timer.fire())
  }, lookMs)
  look.unref()
  return () => clearInterval(look)
}

/** Whether there is more of some kind of resource than before, other than what only waits. */
function isBusy(before: readonly string[]): boolean {
  const known = new Map<string, number>()
  for (const kind of before) known.set(kind, (known.get(kind) ?? 0) + 1)
  return process.getActiveResourcesInfo().some((kind) => {
    const left = known.get(kind) ?? 0
    known.set(kind, left - 1)
    return left <= 0 && !waiting.has(kind)
  })
}

const waiting: ReadonlySet<string> = new Set(['Timeout', 'Immediate', 'TickObject', 'MessagePort'])

/** Makes waits that go by other ways than `setTimeout` ones that can be skipped. Returns what undoes it. */
export function patchWaits(now: WatchedNow): () => void {
  const restores = [
    patchMethod(timers, 'setTimeout', (original) =>
      disguised(original, ((...args: Parameters<typeof original>) =>
        now()?.skips === undefined ? original(...args) : wait(...args)) as typeof original),
    ),
    patchMethod(AbortSignal, 'timeout', (original) =>
      disguised(original, (ms) => (now()?.skips === undefined ? original.call(AbortSignal, ms) : abortedIn(ms))),
    ),
  ]
  syncBuiltinESMExports()
  return () => {
    for (const restore of restores) restore()
    syncBuiltinESMExports()
  }
}

function wait<T>(ms?: number, value?: T, { signal, ref }: TimerOptions = {}): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      globalThis.clearTimeout(timer)
      const { reason: cause } = signal!
      reject(
        Object.assign(new Error('The operation was aborted', { cause }), { name: 'AbortError', code: 'ABORT_ERR' }),
      )
    }
    const timer = globalThis.setTimeout(() => {
      signal?.removeEventListener('abort', abort)
      resolve(value as T)
    }, ms)
    if (ref === false) timer.unref()
    if (signal?.aborted) abort()
    else signal?.addEventListener('abort', abort, { once: true })
  })
}

function abortedIn(ms: number): AbortSignal {
  const controller = new AbortController()
  const reason = () => new DOMException('The operation was aborted due to timeout', 'TimeoutError')
  globalThis.setTimeout(() => controller.abort(reason()), ms).unref()
  return controller.signal
}

/** Makes the timeout of a socket on which nothing comes one that can be skipped. */
export function skipTimeoutOf(socket: Socket, { clock, timers: left }: LiveWorld): void {
  let current: WorldTimer | undefined
  const follow = (ms: number) => {
    if (current) left.delete(current)
    if (!(ms > 0)) return
    const entry: WorldTimer = {
      due: clock.elapsed() + ms,
      over: () => socket.destroyed,
      fire() {
        left.delete(entry)
        socket.emit('timeout')
      },
      stop: () => left.delete(entry),
    }
    left.add((current = entry))
  }
  follow(socket.timeout ?? 0)
  const { setTimeout } = socket
  socket.setTimeout = (ms, callback) => {
    follow(ms)
    return setTimeout.call(socket, ms, callback)
  }
}
