import type { Read } from '../words/invocation.ts'
import { observed } from './observed.ts'
import type { Look, Observer } from './observer.ts'
import type { InvocationScope } from './scope.ts'
import { standInsOf, type StandIns } from './stand-ins.ts'
import { isMark } from './marks.ts'

/** An event that records what is read from it. */
export interface TracedEvent {
  readonly event: object
  /** What was read so far, in the order of the objects' first use. */
  reads(): readonly Read[]
  /**
   * Runs one call of the handler. Until its result settles, the value that `JSON.parse` returns for exactly this event's body
   * (decoded, if it is base64) is recorded as well, under `body()`; that of any other text which the event carries, under
   * `json()` and the text; and as what marks are used: see `used-texts.ts`. Only in that invocation, where one is named.
   */
  scope<T>(run: () => T, invocation?: InvocationScope): T
}

/**
 * Wraps an event and everything in it in proxies that record what is read. They pass for plain objects and arrays everywhere but
 * in `structuredClone`, identity and `util.types`; a call that fails for that teaches nothing. Where the call is probed (`probes.ts`, whose
 * `look` it is), its reads say so.
 */
export function traceEvent(event: object, look?: Look, standIns: StandIns = standInsOf([])): TracedEvent {
  const nodes: Node[] = []
  const proxies = new WeakMap<object, object>()

  function wrap(target: object, path: readonly string[]): object {
    const known = proxies.get(target)
    if (known) return known
    const node: Node = { path, reads: new Map(), listed: new Set() }
    nodes.push(node)
    const proxy = new Proxy(
      target,
      recorder(node, (key, value) => wrap(value, [...path, key])),
    )
    proxies.set(target, proxy)
    proxies.set(proxy, proxy)
    return proxy
  }

  return {
    event: wrap(event, []),
    reads: () => [...nodes.flatMap(readsOf), ...(look ? [probed] : [])],
    scope: (run, invocation) => {
      const bodies = bodyTexts(event)
      const decoded: string[] = []
      const sought = new Set<string>()
      let carried: string[] | undefined
      const add = (path: readonly string[], name: string) => {
        nodes.push({ path, reads: new Map([[name, bits.get | bits.present]]), listed: new Set() })
      }
      const asBody = (value: unknown) => {
        add([], 'body()')
        return isTraceable(value) ? wrap(value, ['body()']) : value
      }
      const isCarried = (text: string) =>
        text.length <= maxCarried &&
        [...(carried ??= textsIn(event, [])), ...decoded].some((whole) => whole.includes(text))
      const observer: Observer = {
        onParse: (text) => isMark(text) && add(['json()'], text),
        onParsed: (text, value) => {
          if (bodies.includes(text)) return asBody(value)
          return isTraceable(value) && isCarried(text) ? wrap(value, ['json()', text]) : value
        },
        onName: (from, name) => nodes.push({ path: [from], reads: new Map([[name, bits.get]]), listed: new Set() }),
        onAll: (from) => nodes.push({ path: [from], reads: new Map(), listed: new Set(), keys: true }),
        onJson: asBody,
        onUse: (use, mark, by) => (by === undefined ? add([use], mark) : add([use, mark], by)),
        onSought: (text, how, wanted) => {
          if (how === 'fragile' && !isCarried(text)) return
          const path = ['sought()', text, how, ...wanted]
          const key = path.join('\n')
          if (sought.size >= maxSought || sought.has(key)) return
          sought.add(key)
          add(path.slice(0, -1), path.at(-1)!)
        },
        onNewPlace: (place) =>
          nodes.push({ path: ['reached()'], reads: new Map([[place, bits.get]]), listed: new Set() }),
        onDecoded: (text) => decoded.length < maxDecoded && decoded.push(text),
        onPlace: (place, read) => look?.(place, read) === true,
        standIns,
      }
      return observed(observer, run, invocation)
    },
  }
}

/** Says that comparisons are seen which no built-in shows. */
const probed: Read = { path: ['probed()'], kind: 'get', present: true }

/** What was read from one object. */
interface Node {
  readonly path: readonly string[]
  /** Bits by key: how it was read, and whether it was there. */
  readonly reads: Map<string, number>
  /** Keys handed out by an enumeration: looking at them one by one is part of it. */
  readonly listed: Set<string>
  keys?: boolean
}

const bits = { get: 1, has: 2, present: 4 }

function recorder(node: Node, child: (key: string, value: object) => object): ProxyHandler<object> {
  const note = (key: string, kind: number, present: boolean) => {
    node.reads.set(key, (node.reads.get(key) ?? 0) | kind | (present ? bits.present : 0))
  }
  let justListed: string | undefined
  return {
    get(target, key, receiver) {
      const value: unknown = Reflect.get(target, key, receiver)
      if (typeof key === 'symbol') return value
      // A handler that logs its event writes all of it down, and says nothing of what it needs.
      if (key === 'toJSON' && value === undefined) return () => target
      const own = Object.hasOwn(target, key)
      // Methods and `then` are asked for by the language, not by the handler.
      if (own ? key !== 'length' || !Array.isArray(target) : !(key in target) && key !== 'then') {
        if (key === justListed) justListed = undefined
        else note(key, bits.get, value !== undefined && value !== null)
      }
      return own && isTraceable(value) && isReplaceable(target, key) ? child(key, value) : value
    },
    has(target, key) {
      const present = Reflect.has(target, key)
      if (typeof key === 'string') note(key, bits.has, present)
      return present
    },
    ownKeys(target) {
      const keys = Reflect.ownKeys(target)
      node.keys = true
      for (const key of keys) if (typeof key === 'string') node.listed.add(key)
      return keys
    },
    getOwnPropertyDescriptor(target, key) {
      const descriptor = Reflect.getOwnPropertyDescriptor(target, key)
      if (typeof key === 'symbol') return descriptor
      if (node.listed.delete(key)) justListed = key
      else note(key, bits.has, descriptor !== undefined)
      const value: unknown = descriptor?.value
      return descriptor?.configurable && isTraceable(value) ? { ...descriptor, value: child(key, value) } : descriptor
    },
  }
}

function readsOf({ path, reads, keys }: Node): Read[] {
  const found: Read[] = keys ? [{ path, kind: 'keys', present: true }] : []
  for (const [key, seen] of reads) {
    const present = (seen & bits.present) !== 0
    if (seen & bits.get) found.push({ path: [...path, key], kind: 'get', present })
    if (seen & bits.has) found.push({ path: [...path, key], kind: 'has', present })
  }
  return found
}

function isTraceable(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
}

/** A Proxy must hand out the very value of a property that is fixed. */
function isReplaceable(target: object, key: string): boolean {
  const descriptor = Object.getOwnPropertyDescriptor(target, key)
  return descriptor?.configurable === true || descriptor?.writable === true
}

function bodyTexts(event: object): string[] {
  const { body, isBase64Encoded } = event as { body?: unknown; isBase64Encoded?: unknown }
  if (typeof body !== 'string' || body === '') return []
  return isBase64Encoded === true ? [body, Buffer.from(body, 'base64').toString('utf8')] : [body]
}

/** Longest text that is looked for in an event, and most decoded texts that are kept of a call. */
const maxCarried = 4_096
const maxDecoded = 200

/** Most comparisons of marks that are kept of a call. */
const maxSought = 120

/** All texts in an event. */
function textsIn(value: unknown, found: string[]): string[] {
  if (typeof value === 'string') found.push(value)
  else if (typeof value === 'object' && value !== null)
    for (const member of Object.values(value)) textsIn(member, found)
  return found
}
