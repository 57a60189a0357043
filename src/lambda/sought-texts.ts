import type { Observers, Sought } from './observer.ts'
import { patchMethod } from './patch-method.ts'
import { tellsOfValue } from './stand-ins.ts'

type Method = (this: unknown, ...args: unknown[]) => unknown

/** Most texts that one is held against, and the longest of them; patterns of validators are longer. */
const mostWanted = 24
const longestWanted = 60
const longestPattern = 1_000

/** Longest text that is looked through for marks. */
const longestSeen = 300

/** Most members of a list that are looked through for marks. */
const mostMembers = 20

let busy = false

/** Runs something of which nothing is observed here. */
export function quietly<T>(run: () => T): T {
  const before = busy
  busy = true
  try {
    return run()
  } finally {
    busy = before
  }
}

/**
 * Observes with what texts that carry a mark are compared where the language lets it be seen: as keys of maps, sets and objects, among
 * the members of lists, against patterns, by how they start and end. `RegExp.prototype.exec` stays as it is: once it was replaced, all
 * patterns of the process are slow for good.
 */
export function onSoughtTexts(observers: Observers): (() => void)[] {
  /** Maps that hold what came with a request: what they are asked for are its names, or are held against its values. */
  const holding = new WeakMap<object, { readonly text: string; readonly how: Sought }>()
  const tell = (text: string, how: Sought, wanted: () => Iterable<unknown>) =>
    quietly(() => {
      const texts: string[] = []
      const longest = how === 'matches' ? longestPattern : longestWanted
      for (const one of wanted())
        if (typeof one === 'string' && one !== '' && one.length <= longest && texts.push(one) >= mostWanted) break
      if (texts.length > 0) for (const { onSought } of observers) onSought(text, how, texts)
    })
  const isSeen = (text: unknown): text is string =>
    !busy && observers.size > 0 && typeof text === 'string' && text.length <= longestSeen && tellsOfValue(text)
  const patch = (
    prototype: object,
    names: readonly string[],
    before: (self: unknown, first: unknown, second: unknown) => void,
  ) =>
    names.map((name) =>
      patchMethod(
        prototype as Record<string, Method>,
        name,
        (original) =>
          // None of them tells `undefined` from nothing.
          function (this: unknown, first: unknown, second: unknown) {
            if (!busy && observers.size > 0) before(this, first, second)
            return original.call(this, first, second)
          },
      ),
    )
  const lookup = (self: unknown, key: unknown) => {
    if (typeof key !== 'string' || typeof self !== 'object' || self === null) return
    if (isSeen(key)) tell(key, 'among', () => (self as Map<unknown, unknown>).keys())
    else {
      const held = holding.get(self)
      if (held !== undefined) tell(held.text, held.how, () => [key])
    }
  }
  return [
    ...patch(Map.prototype, ['get', 'has'], lookup),
    ...patch(Set.prototype, ['has'], lookup),
    ...patch(Map.prototype, ['set'], (self, key, value) => {
      if (typeof self !== 'object' || self === null) return
      if (isSeen(key)) holding.set(self, { text: key, how: 'asked' })
      else if (isSeen(value)) holding.set(self, { text: value, how: 'named' })
    }),
    ...patch(Array.prototype, ['includes', 'indexOf'], (self, wanted) => {
      if (typeof wanted !== 'string' || !Array.isArray(self)) return
      if (isSeen(wanted)) return tell(wanted, 'among', () => self)
      const held: unknown = self.length <= mostMembers ? self.find(isSeen) : undefined
      if (typeof held === 'string') tell(held, 'asked', () => [wanted])
    }),
    ...patch(Object, ['hasOwn'], (_, object, key) => {
      if (isSeen(key) && typeof object === 'object' && object !== null) tell(key, 'among', () => Object.keys(object))
    }),
    ...patch(Object.prototype, ['hasOwnProperty'], (self, key) => {
      if (isSeen(key) && typeof self === 'object' && self !== null) tell(key, 'among', () => Object.keys(self))
    }),
    ...(['startsWith', 'endsWith', 'includes', 'indexOf', 'lastIndexOf'] as const).flatMap((name) =>
      patch(String.prototype, [name], (self, part) => {
        if (isSeen(self)) tell(self, heldAgainst[name], () => [part])
      }),
    ),
    ...patch(String.prototype, ['match'], (self, pattern) => {
      if (isSeen(self) && pattern instanceof RegExp) tell(self, 'matches', () => [pattern.source])
    }),
    ...patch(RegExp.prototype, ['test'], (self, text) => {
      if (isSeen(text) && self instanceof RegExp) tell(text, 'matches', () => [self.source])
    }),
  ]
}

const heldAgainst = {
  startsWith: 'starts',
  endsWith: 'ends',
  includes: 'holds',
  indexOf: 'holds',
  lastIndexOf: 'holds',
} as const
