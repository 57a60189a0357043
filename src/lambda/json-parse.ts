/** Sees each text that is parsed and what came of it; what it returns is what the caller gets. */
type ParseListener = (text: string, value: unknown) => unknown

/** Runs something with `JSON.parse` observed, until its result (awaited, if it is a promise) is there. */
export function onJsonParse<T>(run: () => T, listener: ParseListener): T {
  const original = JSON.parse
  let active = true
  const observed: typeof JSON.parse = (text, reviver) => {
    const value: unknown = original.call(JSON, text, reviver)
    return active && typeof text === 'string' ? listener(text, value) : value
  }
  const restore = () => {
    active = false
    // Somebody who patched it meanwhile keeps their patch; ours underneath only passes through.
    if (JSON.parse === observed) JSON.parse = original
  }
  JSON.parse = observed
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
