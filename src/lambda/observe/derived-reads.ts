import type { CurrentObserver, DerivedFrom } from './observer.ts'
import { patchMethod } from '../patch/patch-method.ts'

type Method = (this: unknown, ...args: unknown[]) => unknown

const patch = (prototype: object, method: PropertyKey, make: (original: Method) => Method) =>
  patchMethod(prototype as Record<PropertyKey, Method>, method, make)

const lookup = (current: CurrentObserver, from: DerivedFrom) => (original: Method) =>
  function (this: unknown, ...args: unknown[]) {
    if (typeof args[0] === 'string') current()?.onName(from, args[0])
    return original.apply(this, args)
  }

/** Observes lookups in `URLSearchParams`, which is how most read what an adapter made of an event. */
export function onParameters(current: CurrentObserver): (() => void)[] {
  const params = URLSearchParams.prototype
  const walk = (original: Method) =>
    function (this: unknown, ...args: unknown[]) {
      current()?.onAll('params()')
      return original.apply(this, args)
    }
  return [
    ...['get', 'getAll', 'has'].map((method) => patch(params, method, lookup(current, 'params()'))),
    ...['entries', 'forEach', Symbol.iterator].map((method) => patch(params, method, walk)),
  ]
}

const fetchClasses = ['Headers', 'Request', 'Response'] as const

/**
 * Observes lookups in `Headers` and the JSON of a `Request` or `Response`, where somebody has used them: Node loads them all on
 * first use, which takes longer than most runs. Those that are `done` are left alone, and new ones become so.
 */
export function onFetchClasses(current: CurrentObserver, done: Set<string>): (() => void)[] {
  const json = (original: Method) =>
    async function (this: unknown, ...args: unknown[]) {
      const value = await original.apply(this, args)
      const observer = current()
      return observer ? observer.onJson(value) : value
    }
  return fetchClasses.flatMap((name) => {
    const type: unknown = done.has(name) ? undefined : Object.getOwnPropertyDescriptor(globalThis, name)?.value
    if (typeof type !== 'function') return []
    done.add(name)
    const { prototype } = type as { readonly prototype: object }
    if (name !== 'Headers') return [patch(prototype, 'json', json)]
    return ['get', 'has'].map((method) => patch(prototype, method, lookup(current, 'headers()')))
  })
}
