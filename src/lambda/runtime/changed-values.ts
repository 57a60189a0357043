import type { ChangedValue } from '../words/invocation.ts'

const nothingChanged: readonly ChangedValue[] = []
const most = 20

/**
 * The values of a result that JSON drops or changes: of the result itself, its members, and one level of `headers`,
 * `multiValueHeaders` and `cookies`, where frameworks leave `Headers` objects, buffers and holes. At most 20.
 */
export function changedValues(result: unknown): readonly ChangedValue[] {
  if (typeof result === 'string' || result === undefined) return nothingChanged
  try {
    const whole = changeOf('', result)
    if (whole) return [whole]
    if (typeof result !== 'object' || result === null) return nothingChanged
    const found: ChangedValue[] = []
    lookInto(result, '', found)
    return found.length > 0 ? found.slice(0, most) : nothingChanged
  } catch {
    // A getter or a Proxy of the handler's own that does not answer twice: nothing to say.
    return nothingChanged
  }
}

const looksInside: ReadonlySet<string> = new Set(['headers', 'multiValueHeaders', 'cookies'])

function lookInto(object: object, prefix: string, found: ChangedValue[]): void {
  if (typeof (object as { toJSON?: unknown }).toJSON === 'function') return
  for (const key of Object.keys(object)) {
    const value = (object as Record<string, unknown>)[key]
    if (typeof value === 'string' || value === null) continue
    const path = prefix + key
    const change = changeOf(path, value)
    if (change) found.push(change)
    else if (typeof value === 'object' && (prefix === '' ? looksInside.has(key) : Array.isArray(value))) {
      lookInto(value, `${path}.`, found)
    }
    if (found.length >= most) return
  }
}

function changeOf(path: string, value: unknown): ChangedValue | undefined {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? undefined : { path, type: String(value).replace('-', '') }
    case 'undefined':
    case 'function':
    case 'symbol':
      return { path, type: typeof value }
    case 'object':
      return value === null ? undefined : objectChange(path, value)
    default:
      return undefined
  }
}

/** Collections whose entries JSON does not see, by their tag, so that every realm's and every polyfill's is known. */
const collections: ReadonlySet<string> = new Set(['Headers', 'Map', 'Set', 'URLSearchParams', 'FormData'])

function objectChange(path: string, value: object): ChangedValue | undefined {
  if (Array.isArray(value) || isPlain(value)) return undefined
  const tag = (value as { [Symbol.toStringTag]?: unknown })[Symbol.toStringTag]
  if (typeof tag === 'string' && collections.has(tag)) return { path, type: tag, entries: countEntries(value) }
  const type = Buffer.isBuffer(value) ? 'Buffer' : (value.constructor?.name ?? 'object')
  if (value instanceof Error || ArrayBuffer.isView(value) || 'toJSON' in value) return { path, type: type || 'object' }
  // The fields of other class instances survive; those that keep all in private fields (a Response) become `{}`.
  return Object.keys(value).length === 0 ? { path, type: type || 'object' } : undefined
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  // Objects of other realms (vm contexts, test runners) have an Object.prototype of their own.
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null
}

function countEntries(collection: object): number {
  const { size } = collection as { size?: unknown }
  if (typeof size === 'number') return size
  let count = 0
  for (const _ of (collection as { keys(): Iterable<unknown> }).keys()) count++
  return count
}
