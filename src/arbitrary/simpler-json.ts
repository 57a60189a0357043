import { simplerTexts } from './simpler-text.ts'

const mostChildren = 40

/** Simpler forms of a JSON value, most drastic first; each has less text. */
export function* simplerJson(value: unknown): Generator<unknown> {
  if (typeof value === 'string') yield* simplerTexts(value)
  else if (typeof value === 'number') {
    yield 0
    yield 1
    yield Math.trunc(value)
  } else if (typeof value === 'boolean') yield 0
  else if (Array.isArray(value)) yield* simplerList(value)
  else if (typeof value === 'object' && value !== null) yield* simplerObject(value)
}

function* simplerList(list: readonly unknown[]): Generator<unknown> {
  yield []
  if (list.length > 2) {
    yield list.slice(0, list.length >> 1)
    yield list.slice(list.length >> 1)
  }
  const most = Math.min(list.length, mostChildren)
  for (let i = 0; i < most; i++) yield [...list.slice(0, i), ...list.slice(i + 1)]
  for (let i = 0; i < most; i++)
    for (const simpler of simplerJson(list[i])) yield [...list.slice(0, i), simpler, ...list.slice(i + 1)]
}

/** Made of entries, not by assignment: `__proto__` stays a key like any other. */
function* simplerObject(object: object): Generator<unknown> {
  yield {}
  const entries = Object.entries(object)
  if (entries.length > 2) {
    yield Object.fromEntries(entries.slice(0, entries.length >> 1))
    yield Object.fromEntries(entries.slice(entries.length >> 1))
  }
  const most = Math.min(entries.length, mostChildren)
  for (let i = 0; i < most; i++) yield Object.fromEntries([...entries.slice(0, i), ...entries.slice(i + 1)])
  for (let i = 0; i < most; i++)
    for (const simpler of simplerJson(entries[i]![1]))
      yield Object.fromEntries([...entries.slice(0, i), [entries[i]![0], simpler], ...entries.slice(i + 1)])
}
