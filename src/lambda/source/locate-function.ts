import { inspectorHere, type Inspector } from './inspector.ts'
import { offsetOf } from './lines.ts'

/** Where a function stands: the path of its script, what V8 runs of it, and the offset in that. */
export interface Located {
  readonly file: string
  readonly source: string
  readonly offset: number
}

/** What V8 calls a value, and what it says of its properties. */
interface Remote {
  readonly objectId?: string
  readonly type?: string
  readonly description?: string
  readonly value?: { readonly scriptId: string; readonly lineNumber: number; readonly columnNumber: number }
}

interface Properties {
  readonly result: readonly { readonly value?: Remote }[]
  readonly internalProperties?: readonly { readonly name: string; readonly value?: Remote }[]
}

/** How deep functions are followed that hold on to functions, and most of them that are looked at. */
const deepest = 3
const mostHeld = 60

const located = new WeakMap<object, { readonly found: Located | undefined }>()

/** Where V8 says that a function stands. Undefined where the inspector cannot tell. */
export function locateFunction(handler: object): Located | undefined {
  const known = located.get(handler)
  if (known !== undefined) return known.found
  const found = inspect(handler, (inspector, objectId) => placeOf(inspector, propertiesOf(inspector, objectId)))
  located.set(handler, { found })
  return found
}

/**
 * Where the functions stand that a function is bound to or holds on to, and those that they do, the nearest first: what a wrapper or an
 * adapter calls. In a CommonJS module all functions of the file are among them.
 */
export function locateHeld(handler: object): Located[] {
  return inspect(handler, heldBy) ?? []
}

function heldBy(inspector: Inspector, objectId: string): Located[] {
  const found: Located[] = []
  const queue = [{ objectId, depth: 0 }]
  const places = new Set<string>()
  for (let looked = 0; looked < mostHeld; looked++) {
    const next = queue.shift()
    if (next === undefined) break
    const properties = propertiesOf(inspector, next.objectId)
    const place = placeOf(inspector, properties)
    const key = `${place?.file} ${place?.offset}`
    if (place !== undefined && places.has(key)) continue
    places.add(key)
    if (place !== undefined && next.depth > 0) found.push(place)
    // What has no place is Node's own, or bound to what may have one.
    const held = place === undefined ? boundIn(properties) : heldIn(inspector, properties)
    if (next.depth < deepest) for (const one of held) queue.push({ objectId: one, depth: next.depth + 1 })
  }
  return found
}

/** The function that one is bound to. */
function boundIn(properties: Properties): string[] {
  const target = internalOf(properties, '[[TargetFunction]]')
  return target === undefined ? [] : [target]
}

const internalOf = ({ internalProperties = [] }: Properties, name: string) =>
  internalProperties.find((one) => one.name === name)?.value?.objectId

/** The functions in the closures of a function. */
function heldIn(inspector: Inspector, properties: Properties): string[] {
  const scopes = membersOf(inspector, internalOf(properties, '[[Scopes]]'))
  return scopes
    .filter(({ description = '' }) => description.startsWith('Closure'))
    .flatMap(({ objectId }) => membersOf(inspector, objectId))
    .flatMap(({ type, objectId }) => (type === 'function' && objectId !== undefined ? [objectId] : []))
}

const membersOf = (inspector: Inspector, objectId: string | undefined): readonly Remote[] =>
  objectId === undefined ? [] : propertiesOf(inspector, objectId).result.flatMap(({ value }) => value ?? [])

const propertiesOf = ({ post }: Inspector, objectId: string): Properties =>
  post<Properties>('Runtime.getProperties', { objectId, ownProperties: true }) ?? { result: [] }

function placeOf({ post, scripts }: Inspector, { internalProperties = [] }: Properties): Located | undefined {
  const place = internalProperties.find(({ name }) => name === '[[FunctionLocation]]')?.value?.value
  const file = place && scripts.get(place.scriptId)
  if (place === undefined || file === undefined) return undefined
  const { scriptId, lineNumber, columnNumber } = place
  const source = post<{ scriptSource: string }>('Debugger.getScriptSource', { scriptId })?.scriptSource
  return source === undefined ? undefined : { file, source, offset: offsetOf(source, lineNumber, columnNumber) }
}

/** Hands a function to the inspector, for as long as it is asked about. */
function inspect<T>(handler: object, ask: (inspector: Inspector, objectId: string) => T): T | undefined {
  const inspector = inspectorHere()
  if (inspector === undefined) return undefined
  const slot = `__proxyproof_${Math.trunc(performance.now() * 1000)}`
  const scope = globalThis as Record<string, unknown>
  try {
    scope[slot] = handler
    const expression = `globalThis.${slot}`
    const evaluated = inspector.post<{ result: Remote }>('Runtime.evaluate', { expression, objectGroup: slot })
    const objectId = evaluated?.result.objectId
    return objectId === undefined ? undefined : ask(inspector, objectId)
  } finally {
    delete scope[slot]
    inspector.post('Runtime.releaseObjectGroup', { objectGroup: slot })
  }
}
