import { onFetchClasses, onParameters } from './derived-reads.ts'
import { onJsonParse } from './json-parse.ts'
import type { Observer } from './observer.ts'
import { onSoughtTexts, quietly } from './sought-texts.ts'
import { onUsedTexts } from './used-texts.ts'

/** Those whose calls run. */
export const observers = new Set<Observer>()
let undo: (() => void)[] = []
const patchedClasses = new Set<string>()

/**
 * Runs something observed, until its result (awaited, if it is a promise) is there. The patches stay, since the next call is
 * about to be looked at as well and changing built-ins costs more than most calls: {@link stopObserving} takes them away.
 */
export function observed<T>(observer: Observer, run: () => T): T {
  if (undo.length === 0)
    undo = [onJsonParse, onParameters, onUsedTexts, onSoughtTexts].flatMap((install) => install(observers))
  undo.push(...onFetchClasses(observers, patchedClasses))
  const quiet = quietObserver(observer)
  observers.add(quiet)
  const leave = () => observers.delete(quiet)
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

/** The same observer, whose own use of what is observed is not. */
function quietObserver(observer: Observer): Observer {
  const quiet = Object.entries(observer).map(([name, on]: [string, (...args: never[]) => unknown]) => [
    name,
    (...args: never[]) => quietly(() => on(...args)),
  ])
  return Object.fromEntries(quiet) as Observer
}

/** Takes the patches away, unless a call is looked at: before any call that is judged, and at the end. */
export function stopObserving(): void {
  if (undo.length === 0 || observers.size > 0) return
  for (const one of undo.toReversed()) one()
  undo = []
  patchedClasses.clear()
}
