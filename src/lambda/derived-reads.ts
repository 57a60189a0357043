/** Where a name was asked for: in the parameters of a query or form, or among headers. */
export type DerivedRead = (from: 'params()' | 'headers()', name: string) => void

type Lookup = (this: unknown, name: string, ...rest: unknown[]) => unknown

/**
 * Runs something with lookups in `URLSearchParams` and `Headers` observed, and with the JSON that a `Request` or
 * `Response` reads handed to `onJson`, until its result (awaited, if it is a promise) is there. This is how frameworks
 * read a request that an adapter built from the event.
 */
export function onDerivedReads<T>(run: () => T, note: DerivedRead, onJson: (value: unknown) => unknown): T {
  const undo: (() => void)[] = []
  let active = true
  const patch = (prototype: object, method: string, make: (original: Lookup) => Lookup) => {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, method)
    const original: unknown = descriptor?.value
    if (descriptor === undefined || typeof original !== 'function' || !descriptor.configurable) return
    const patched = make(original as Lookup)
    Object.defineProperty(prototype, method, { ...descriptor, value: patched })
    undo.push(() => {
      // Somebody who patched it meanwhile keeps their patch; ours underneath only passes through.
      if (Object.getOwnPropertyDescriptor(prototype, method)?.value === patched)
        Object.defineProperty(prototype, method, descriptor)
    })
  }
  const observed = (from: 'params()' | 'headers()') => (original: Lookup) =>
    function lookup(this: unknown, name, ...rest) {
      if (active && typeof name === 'string') note(from, name)
      return original.call(this, name, ...rest)
    } as Lookup
  for (const method of ['get', 'getAll', 'has']) patch(URLSearchParams.prototype, method, observed('params()'))
  for (const method of ['get', 'has'])
    for (const type of loaded('Headers')) patch(type.prototype, method, observed('headers()'))
  for (const type of [...loaded('Request'), ...loaded('Response')])
    patch(
      type.prototype,
      'json',
      (original) =>
        async function json(this: unknown, name, ...rest) {
          const value = await original.call(this, name, ...rest)
          return active ? onJson(value) : value
        } as Lookup,
    )
  const restore = () => {
    active = false
    for (const one of undo) one()
  }
  let result: T
  try {
    result = run()
  } catch (error) {
    restore()
    throw error
  }
  if (!(result instanceof Promise)) {
    restore()
    return result
  }
  return result.finally(restore) as T
}

/** A fetch class, if anybody has used it yet: Node loads them all on first use, which takes longer than most runs. */
function loaded(name: 'Headers' | 'Request' | 'Response'): { readonly prototype: object }[] {
  const value: unknown = Object.getOwnPropertyDescriptor(globalThis, name)?.value
  return typeof value === 'function' ? [value as { readonly prototype: object }] : []
}
