import { disguised } from '../patch/patch-method.ts'
import type { CurrentWorld, Replace } from './random.ts'

/**
 * Makes `Date` ask the world for the time, and nothing else: what is made of a given time, `instanceof`, subclasses and
 * `constructor` stay. `performance.now` knows of time that the container was frozen for. */
export function patchDate(current: CurrentWorld, replace: Replace): void {
  const time = () => {
    const live = current()
    if (live === undefined) return undefined
    live.met.now = (live.met.now ?? 0) + 1
    return live.clock.now()
  }
  const Original = globalThis.Date
  const Asking = new Proxy(Original, {
    construct(target, args: unknown[], newTarget) {
      const now = args.length === 0 ? time() : undefined
      return Reflect.construct(target, now === undefined ? args : [now], newTarget) as Date
    },
    apply(target, self, args) {
      const now = time()
      return now === undefined ? (Reflect.apply(target, self, args) as string) : new target(now).toString()
    },
  })
  replace(globalThis, 'Date', () => Asking)
  replace(Original, 'now', (original) => disguised(original, () => time() ?? original.call(Original)))
  // Both are the same constructor to whoever compares.
  replace(Original.prototype as { constructor: unknown }, 'constructor', (own) => (own === Original ? Asking : own))
  replace(performance, 'now', (original) =>
    disguised(original, () => original.call(performance) + (current()?.clock.frozen ?? 0)),
  )
}
