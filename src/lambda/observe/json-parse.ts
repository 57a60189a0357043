import type { CurrentObserver } from './observer.ts'
import { patchMethod } from '../patch/patch-method.ts'

/** Observes `JSON.parse`. */
export function onJsonParse(current: CurrentObserver): () => void {
  return patchMethod(JSON, 'parse', (original) => (text, reviver) => {
    const observer = typeof text === 'string' ? current() : undefined
    observer?.onParse(text)
    const value: unknown = original.call(JSON, text, reviver)
    return observer ? observer.onParsed(text, value) : value
  })
}
