import fs from 'node:fs'
import timers from 'node:timers/promises'
import type { LiveWorld } from './live-world.ts'
import { disguised } from '../patch/patch-method.ts'
import type { CurrentWorld, Replace } from './random.ts'
import { lineOf } from './timers.ts'

type AnyFunction = (this: unknown, ...args: unknown[]) => unknown

/** What works on whole files and folders, once. Streams and handles read in an order of their own. */
const names = [
  'access',
  'appendFile',
  'copyFile',
  'lstat',
  'mkdir',
  'readFile',
  'readdir',
  'realpath',
  'rename',
  'rm',
  'stat',
  'unlink',
  'writeFile',
] as const

/** Makes the order in which `fs`, `fs/promises` and `timers/promises` are done one of the world. */
export function patchIo(current: CurrentWorld, replace: Replace): void {
  const patch = (object: object, name: string, make: (original: AnyFunction) => AnyFunction) =>
    replace(object as Record<string, AnyFunction>, name, (original) => disguised(original!, make(original!)))
  for (const name of names) {
    patch(fs, name, (original) => withCallback(original, current))
    patch(fs.promises, name, (original) => withPromise(original, current, () => ({})))
  }
  const sleep = (ms: unknown) => ({ ms: Number(ms) || 1, line: lineOf(Number(ms) || 1) })
  patch(timers, 'setTimeout', (original) => withPromise(original, current, sleep))
  patch(timers, 'setImmediate', (original) => withPromise(original, current, () => ({ ms: 0, line: 'setImmediate' })))
}

function withCallback(original: AnyFunction, current: CurrentWorld): AnyFunction {
  return function (this: unknown, ...args: unknown[]) {
    const live = current()
    const callback = args.at(-1)
    if (live === undefined || typeof callback !== 'function') return Reflect.apply(original, this, args)
    const ticket = ticketOf(live, undefined, undefined)
    if (ticket === undefined) return Reflect.apply(original, this, args)
    const heard = (...answer: unknown[]) => ticket.heard(() => Reflect.apply(callback, undefined, answer))
    try {
      return Reflect.apply(original, this, [...args.slice(0, -1), heard])
    } catch (error) {
      ticket.drop()
      throw error
    }
  }
}

function withPromise(
  original: AnyFunction,
  current: CurrentWorld,
  of: (first: unknown) => { readonly ms?: number; readonly line?: string | undefined },
): AnyFunction {
  return function (this: unknown, ...args: unknown[]) {
    const live = current()
    if (live === undefined) return Reflect.apply(original, this, args)
    const { ms, line } = of(args[0])
    const ticket = ticketOf(live, line, ms)
    const promise = Reflect.apply(original, this, args) as Promise<unknown>
    if (ticket === undefined) return promise
    return promise.then(
      (value) => new Promise((resolve) => ticket.heard(() => resolve(value))),
      (error) => new Promise((_, reject) => ticket.heard(() => reject(error))),
    )
  }
}

function ticketOf({ met, order }: LiveWorld, line: string | undefined, ms: number | undefined) {
  met.order = (met.order ?? 0) + 1
  return order?.start(line, ms === undefined ? undefined : performance.now() + ms)
}
