import { onFetchClasses, onParameters } from './derived-reads.ts'
import { onJsonParse } from './json-parse.ts'
import type { Observer } from './observer.ts'
import { onUsedTexts } from './used-texts.ts'

const observers = new Set<Observer>()
let undo: (() => void)[] = []
const patchedClasses = new Set<string>()

/**
 * Runs something observed, until its result (awaited, if it is a promise) is there. The patches stay, since the next call is
 * about to be looked at as well and changing built-ins costs more than most calls: {@link stopObserving} takes them away.
 */
export function observed<T>(observer: Observer, run: () => T): T {
  if (undo.length === 0) undo = [onJsonParse(observers), ...onParameters(observers), ...onUsedTexts(observers)]
  undo.push(...onFetchClasses(observers, patchedClasses))
  observers.add(observer)
  const leave = () => observers.delete(observer)
  let result: T
  try {
    result = run()
  } catch (error) {
    leave()
    throw error
  }
  if (result instanceof Promise) return result.finally(leave) as T
  leave()
  return result
}

/** Takes the patches away, unless a call is looked at: before any call that is judged, and at the end. */
export function stopObserving(): void {
  if (undo.length === 0 || observers.size > 0) return
  for (const one of undo.toReversed()) one()
  undo = []
  patchedClasses.clear()
}
