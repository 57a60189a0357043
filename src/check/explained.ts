import type { ChangedValue, InvocationFacts } from '../lambda/words/invocation.ts'

/**
 * The values that JSON changed at a place of the payload, within it or around it: why a body became an object, or a
 * status `null`. As facts to spread; empty if serialising explains nothing.
 */
export function changedAt(facts: InvocationFacts, place: string | undefined): { changed?: readonly ChangedValue[] } {
  if (facts.changed === undefined || facts.changed.length === 0) return {}
  const changed = facts.changed.filter(({ path }) => isRelated(path, place ?? ''))
  return changed.length === 0 ? {} : { changed }
}

function isRelated(path: string, place: string): boolean {
  return path === place || path === '' || isWithin(path, place) || isWithin(place, path)
}

function isWithin(inner: string, outer: string): boolean {
  if (outer === '' || !inner.startsWith(outer)) return outer === ''
  const next = inner[outer.length]
  return next === '.' || next === '['
}
