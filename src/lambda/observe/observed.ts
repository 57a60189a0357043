import { onFetchClasses, onParameters } from './derived-reads.ts'
import { onJsonParse } from './json-parse.ts'
import type { Observer } from './observer.ts'
import { currentScope, type InvocationScope } from './scope.ts'
import { onSoughtTexts, quietly } from './sought-texts.ts'
import { onUsedTexts } from './used-texts.ts'

let undo: (() => void)[] = []
const patchedClasses = new Set<string>()

/** How many calls run that are observed. */
let running = 0

/** The observer of a call that has the process for itself. */
let sole: Observer | undefined

/**
 * Who observes the call that the running code belongs to. Side by side with it run other calls of handlers, the test itself, and what
 * reports on them: all of that is nobody's to learn from.
 */
export function currentObserver(): Observer | undefined {
  return running === 0 ? undefined : (sole ?? currentScope()?.observer)
}

/**
 * Runs something observed, until its result (awaited, if it is a promise) is there: what belongs to the invocation, or all that runs
 * meanwhile where none is named. The patches stay, since the next call is about to be looked at as well and changing built-ins
 * costs more than most calls: {@link stopObserving} takes them away.
 */
export function observed<T>(observer: Observer, run: () => T, scope?: InvocationScope): T {
  if (undo.length === 0)
    undo = [onJsonParse, onParameters, onUsedTexts, onSoughtTexts].flatMap((install) => install(currentObserver))
  undo.push(...onFetchClasses(currentObserver, patchedClasses))
  const quiet = quietObserver(observer)
  running++
  if (scope) scope.observer = quiet
  else sole = quiet
  const leave = () => {
    running--
    if (scope) scope.observer = undefined
    else sole = undefined
  }
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
  const quiet = Object.entries(observer).map(([name, on]: [string, unknown]) => [
    name,
    typeof on === 'function' ? (...args: never[]): unknown => quietly(() => Reflect.apply(on, observer, args)) : on,
  ])
  return Object.fromEntries(quiet) as Observer
}

/** Takes the patches away, unless a call is looked at: before any call that is judged, and at the end. */
export function stopObserving(): void {
  if (undo.length === 0 || running > 0) return
  for (const one of undo.toReversed()) one()
  undo = []
  patchedClasses.clear()
}
