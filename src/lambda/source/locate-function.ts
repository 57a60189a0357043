import { inspectorHere } from './inspector.ts'
import { offsetOf } from './lines.ts'

/** Where a function stands: the path of its script, what V8 runs of it, and the offset in that. */
export interface Located {
  readonly file: string
  readonly source: string
  readonly offset: number
}

const located = new WeakMap<object, { readonly found: Located | undefined }>()

/** Where V8 says that a function stands. Undefined where the inspector cannot tell. */
export function locateFunction(handler: object): Located | undefined {
  const known = located.get(handler)
  if (known !== undefined) return known.found
  const found = askInspector(handler)
  located.set(handler, { found })
  return found
}

function askInspector(handler: object): Located | undefined {
  const inspector = inspectorHere()
  if (inspector === undefined) return undefined
  const { post, scripts } = inspector
  const slot = `__proxyproof_${Math.trunc(performance.now() * 1000)}`
  const scope = globalThis as Record<string, unknown>
  try {
    scope[slot] = handler
    const evaluated = post<{ result: { objectId?: string } }>('Runtime.evaluate', { expression: `globalThis.${slot}` })
    const properties = post<{
      internalProperties?: {
        name: string
        value?: { value?: { scriptId: string; lineNumber: number; columnNumber: number } }
      }[]
    }>('Runtime.getProperties', { objectId: evaluated?.result.objectId })
    const place = properties?.internalProperties?.find(({ name }) => name === '[[FunctionLocation]]')?.value?.value
    const file = place && scripts.get(place.scriptId)
    if (place === undefined || file === undefined) return undefined
    const { scriptId } = place
    const source = post<{ scriptSource: string }>('Debugger.getScriptSource', { scriptId })?.scriptSource
    return source === undefined
      ? undefined
      : { file, source, offset: offsetOf(source, place.lineNumber, place.columnNumber) }
  } finally {
    delete scope[slot]
  }
}
