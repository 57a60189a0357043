import type { Observers } from './observer.ts'
import { patchMethod } from './patch-method.ts'

/** Observes `JSON.parse`. */
export function onJsonParse(observers: Observers): () => void {
  return patchMethod(JSON, 'parse', (original) => (text, reviver) => {
    if (observers.size === 0 || typeof text !== 'string') return original.call(JSON, text, reviver) as unknown
    for (const { onParse } of observers) onParse(text)
    let value: unknown = original.call(JSON, text, reviver)
    for (const { onParsed } of observers) value = onParsed(text, value)
    return value
  })
}
