import { syncBuiltinESMExports } from 'node:module'
import { patchCrypto } from './crypto.ts'
import { patchDate } from './date.ts'
import { patchIo } from './io.ts'
import { patchRandom, type CurrentWorld, type Replace } from './random.ts'
import { patchTimers } from './timers.ts'

// The handler's may be those of its world.
const { setImmediate } = globalThis

/**
 * Makes all that a world can change ask for the world of the running code, `import { randomUUID } from 'node:crypto'` too. Without a
 * world everything is as it was, and costs a question.
 *
 * Not asked: `process.hrtime`, `Intl` without a date, keys that `node:crypto` generates, streams and file handles, what native code
 * does. What a module took before (`const { now } = Date` in-process) stays the original.
 */
export function makeWorldPatches(current: CurrentWorld): WorldPatches {
  let made: readonly Replaced[] | undefined
  let isIn = false
  let wanted = false
  let leaving = false

  function make(): Replaced[] {
    const all: Replaced[] = []
    const replace: Replace = (object, name, replacement) => {
      const own = Object.getOwnPropertyDescriptor(object, name)
      const replaced = replacement(object[name])
      // What is read-only stays as it is.
      if (replaced !== object[name] && Reflect.set(object, name, replaced)) all.push({ object, name, own, replaced })
    }
    for (const patch of [patchRandom, patchCrypto, patchDate, patchTimers, patchIo]) patch(current, replace)
    return all
  }

  function settle(): void {
    leaving = false
    if (wanted || !isIn) return
    isIn = false
    for (const { object, name, own, replaced } of made!.toReversed()) {
      // Where somebody else replaced it meanwhile, theirs stays, and ours below passes calls on.
      if (Reflect.get(object, name) !== replaced) continue
      if (own) Object.defineProperty(object, name, own)
      else Reflect.deleteProperty(object, name)
    }
    syncBuiltinESMExports()
  }

  return {
    install() {
      wanted = true
      // Somebody (fake timers) may have replaced one meanwhile.
      if (isIn && made!.every(({ object, name, replaced }) => Reflect.get(object, name) === replaced)) return
      if (isIn) {
        wanted = false
        settle()
        wanted = true
      }
      made = make()
      isIn = true
      syncBuiltinESMExports()
    },
    remove() {
      wanted = false
      if (!leaving) setImmediate(settle)
      leaving = true
    },
    settle,
  }
}

/** Puts the replacements in, and takes them out. */
export interface WorldPatches {
  install(): void
  /** Takes them out in a turn of its own, if nobody wants them by then: to put them in costs more than a call. */
  remove(): void
  /** Takes them out at once if nobody wants them. */
  settle(): void
}

interface Replaced {
  readonly object: object
  readonly name: PropertyKey
  readonly own: PropertyDescriptor | undefined
  readonly replaced: unknown
}
