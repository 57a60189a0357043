import type { CurrentObserver, Observer, Sought } from './observer.ts'
import { patchMethod } from '../patch/patch-method.ts'
import { currentScope } from './scope.ts'
import { standInOfNumber, tellsOfValue } from './stand-ins.ts'

type Method = (this: unknown, ...args: unknown[]) => unknown

/** Most texts that one is held against, and the longest of them; patterns of validators are longer. */
const mostWanted = 24
const longestWanted = 60
const longestPattern = 1_000

/** Longest text that is looked through for marks. */
const longestSeen = 300

/** Most members of a list that are looked through for marks. */
const mostMembers = 20

/** What a map holds, and for whose request: the maps of a module are there for all runs side by side. */
interface Held {
  readonly text: string
  readonly how: Sought
  readonly by: object | undefined
}

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
export function onSoughtTexts(current: CurrentObserver): (() => void)[] {
  /** Maps that hold what came with a request: what they are asked for are its names, or are held against its values. */
  const holding = new WeakMap<object, Held>()
  const hold = (map: object, text: string, how: Sought) => holding.set(map, { text, how, by: currentScope()?.invoker })
  const tell = (observer: Observer, text: string, how: Sought, wanted: () => Iterable<unknown>) =>
    quietly(() => {
      const texts: string[] = []
      const longest = how === 'matches' ? longestPattern : longestWanted
      for (const one of wanted())
        if (typeof one === 'string' && one !== '' && one.length <= longest && texts.push(one) >= mostWanted) break
      if (texts.length > 0) observer.onSought(text, how, texts)
    })
  /** Among which numbers one that stands for a value of the request is looked for. */
  const tellNumbers = (observer: Observer, number: number, wanted: () => Iterable<unknown>) =>
    quietly(() => {
      const text = standInOfNumber(number, observer.standIns)
      const numbers: string[] = []
      for (const one of text === undefined ? [] : wanted())
        if (typeof one === 'number' && Number.isFinite(one) && numbers.push(String(one)) >= mostWanted) break
      if (text !== undefined && numbers.length > 0) observer.onSought(text, 'is', numbers)
    })
  const isSeen = (text: unknown, { standIns }: Observer): text is string =>
    typeof text === 'string' && text.length <= longestSeen && tellsOfValue(text, standIns)
  const patch = (
    prototype: object,
    names: readonly string[],
    before: (observer: Observer, self: unknown, first: unknown, second: unknown) => void,
  ) =>
    names.map((name) =>
      patchMethod(
        prototype as Record<string, Method>,
        name,
        (original) =>
          // None of them tells `undefined` from nothing.
          function (this: unknown, first: unknown, second: unknown) {
            const observer = busy ? undefined : current()
            if (observer) before(observer, this, first, second)
            return original.call(this, first, second)
          },
      ),
    )
  const lookup = (observer: Observer, self: unknown, key: unknown) => {
    if (typeof self !== 'object' || self === null) return
    if (typeof key === 'number') tellNumbers(observer, key, () => (self as Map<unknown, unknown>).keys())
    if (typeof key !== 'string') return
    if (isSeen(key, observer)) tell(observer, key, 'among', () => (self as Map<unknown, unknown>).keys())
    else {
      const held = holding.get(self)
      if (held !== undefined && held.by === currentScope()?.invoker) tell(observer, held.text, held.how, () => [key])
    }
  }
  return [
    ...patch(Map.prototype, ['get', 'has'], lookup),
    ...patch(Set.prototype, ['has'], lookup),
    ...patch(Map.prototype, ['set'], (observer, self, key, value) => {
      if (typeof self !== 'object' || self === null) return
      if (isSeen(key, observer)) hold(self, key, 'asked')
      else if (isSeen(value, observer)) hold(self, value, 'named')
    }),
    ...patch(Array.prototype, ['includes', 'indexOf'], (observer, self, wanted) => {
      if (!Array.isArray(self)) return
      if (typeof wanted === 'number') tellNumbers(observer, wanted, () => self)
      if (typeof wanted !== 'string') return
      if (isSeen(wanted, observer)) return tell(observer, wanted, 'among', () => self)
      const held: unknown = self.length <= mostMembers ? self.find((one) => isSeen(one, observer)) : undefined
      if (typeof held === 'string') tell(observer, held, 'asked', () => [wanted])
    }),
    ...patch(Object, ['hasOwn'], (observer, _, object, key) => {
      if (isSeen(key, observer) && typeof object === 'object' && object !== null)
        tell(observer, key, 'among', () => Object.keys(object))
    }),
    ...patch(Object.prototype, ['hasOwnProperty'], (observer, self, key) => {
      if (isSeen(key, observer) && typeof self === 'object' && self !== null)
        tell(observer, key, 'among', () => Object.keys(self))
    }),
    ...(['startsWith', 'endsWith', 'includes', 'indexOf', 'lastIndexOf'] as const).flatMap((name) =>
      patch(String.prototype, [name], (observer, self, part) => {
        if (isSeen(self, observer)) tell(observer, self, heldAgainst[name], () => [part])
      }),
    ),
    ...patch(String.prototype, ['match'], (observer, self, pattern) => {
      if (isSeen(self, observer) && pattern instanceof RegExp) tell(observer, self, 'matches', () => [pattern.source])
    }),
    ...patch(RegExp.prototype, ['test'], (observer, self, text) => {
      if (isSeen(text, observer) && self instanceof RegExp) tell(observer, text, 'matches', () => [self.source])
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
