import { AsyncResource } from 'node:async_hooks'
import timers from 'node:timers'
import type { LiveWorld } from './live-world.ts'
import { disguised } from '../patch/patch-method.ts'
import type { CurrentWorld, Replace } from './random.ts'
import type { WorldTimer } from './left-timers.ts'

// Taken before anything replaces them.
const { clearImmediate, clearTimeout, performance } = globalThis

type Name = 'setTimeout' | 'setInterval' | 'setImmediate'
type Clear = 'clearTimeout' | 'clearInterval' | 'clearImmediate'
type AnyFunction = (this: unknown, ...args: unknown[]) => unknown

/** What Node's timers are, beside what they say that they are. */
type Timer = object & { readonly _destroyed?: boolean; refresh?: () => void }

/**
 * Makes the timers of `globalThis` and `node:timers` known to the world: what is left behind, and in which order those that are due
 * close together are heard of.
 */
export function patchTimers(current: CurrentWorld, replace: Replace): void {
  const known = new WeakMap<object, { cleared: boolean; readonly clear: () => void }>()
  const replacements = new Map<unknown, AnyFunction>()
  /** One replacement for a function that is there twice. */
  const patch = (object: object, name: string, make: (original: AnyFunction) => AnyFunction) =>
    replace(object as Record<string, AnyFunction>, name, (original) => {
      const replacement = replacements.get(original) ?? disguised(original!, make(original!))
      replacements.set(original, replacement)
      return replacement
    })

  const starting =
    (name: Name) =>
    (original: AnyFunction): AnyFunction =>
      function (this: unknown, ...args: unknown[]) {
        const live = current()
        if (live === undefined || typeof args[0] !== 'function') return Reflect.apply(original, this, args)
        const start = (run: () => void) =>
          Reflect.apply(original, this, [run, ...(name === 'setImmediate' ? [] : [args[1]])])
        const given = name === 'setImmediate' ? args.slice(1) : args.slice(2)
        return startTimer(
          name,
          args[0] as AnyFunction,
          given,
          lengthOf(name, args[1]),
          start as (run: () => void) => Timer,
          live,
        )
      }

  function startTimer(
    name: Name,
    callback: AnyFunction,
    args: unknown[],
    ms: number,
    start: (run: () => void) => Timer,
    live: LiveWorld,
  ): Timer {
    live.met.order = (live.met.order ?? 0) + 1
    const once = name !== 'setInterval'
    const run = AsyncResource.bind(() => {
      if (!state.cleared) Reflect.apply(callback, timer, args)
    })
    const timer = start(() => {
      if (once) live.timers.delete(entry)
      else entry.due = live.clock.elapsed() + ms
      if (ticket === undefined) run()
      else ticket.heard(run)
    })
    const over = () => timer._destroyed === true
    const line = name === 'setImmediate' ? name : lineOf(ms)
    const ticket = once ? live.order?.start(line, performance.now() + ms, over) : undefined
    const entry: WorldTimer = {
      due: live.clock.elapsed() + ms,
      over,
      fire() {
        if (over()) return
        if (once) entry.stop()
        else timer.refresh?.()
        if (once) live.timers.delete(entry)
        else entry.due = live.clock.elapsed() + ms
        run()
      },
      stop() {
        if (name === 'setImmediate') clearImmediate(timer as NodeJS.Immediate)
        else clearTimeout(timer as NodeJS.Timeout)
      },
    }
    const state = { cleared: false, clear: () => ticket?.drop() }
    known.set(timer, state)
    live.timers.add(entry)
    return timer
  }

  const clearing = (original: AnyFunction): AnyFunction =>
    function (this: unknown, ...args: unknown[]) {
      const [timer] = args
      const state = typeof timer === 'object' && timer !== null ? known.get(timer) : undefined
      if (state) {
        // It may be due already and wait for its turn.
        state.cleared = true
        state.clear()
      }
      return Reflect.apply(original, this, args)
    }

  const starts: readonly Name[] = ['setTimeout', 'setInterval', 'setImmediate']
  const clears: readonly Clear[] = ['clearTimeout', 'clearInterval', 'clearImmediate']
  for (const object of [globalThis, timers]) {
    for (const name of starts) patch(object, name, starting(name))
    for (const name of clears) patch(object, name, clearing)
  }
}

/** Timers that are due at once are a queue to those who write them, like immediates. */
export function lineOf(ms: number): string | undefined {
  return ms <= 1 ? 'soon' : undefined
}

/** As Node takes it: https://nodejs.org/api/timers.html#settimeoutcallback-delay-args */
function lengthOf(name: Name, delay: unknown): number {
  if (name === 'setImmediate') return 0
  const ms = Number(delay)
  return ms >= 1 && ms <= 2 ** 31 - 1 ? Math.trunc(ms) : 1
}
