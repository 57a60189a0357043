import { escapedMark, isMark, markOf, namedMarks, plainMark } from '../../lambda/observe/marks.ts'
import type { Read } from '../../lambda/words/invocation.ts'
import type { Use } from '../../lambda/observe/observer.ts'
import { uses } from '../../lambda/observe/used-texts.ts'
import { isOwnKey, plausibleBody } from './plausible-body.ts'
import { isSplitAlike, learnSplitAlike } from './split-alike.ts'

/** Where a value with a name stands in a request. */
export const namedPlaces = ['headers', 'query', 'form', 'cookies', 'body'] as const

export type NamedPlace = (typeof namedPlaces)[number]

/** A text of a request, and as what it is used: a mark for as long as nobody took it apart. */
export interface Slot {
  readonly mark: string
  encoding?: Encoding | undefined
}

/** What a text is made of. */
export type Encoding =
  | { readonly as: 'json'; readonly keys: Map<string, Slot>; isList?: boolean }
  | { readonly as: 'base64' | 'uri'; readonly inner: Slot }
  | { readonly as: 'split'; readonly by: string; readonly parts: readonly Slot[] }
  | { readonly as: 'literal'; readonly value: unknown }

/** What is known of the values of all names. */
export interface Encodings {
  readonly byName: Map<string, Slot>
  readonly byMark: Map<string, Slot>
  /** Whether `authorization` is sent as `Basic`, by what the source says; else as `Bearer`. */
  isBasic: boolean
  /** Keys that the source's own tables have: JSON that is gone through key by key may have them, and what is read of the copy, nobody sees. */
  likely: readonly string[]
  /** Uses that were taken in: an older request that is sent again tells nothing of the parts that its mark has now. */
  readonly applied: Set<string>
  /** Places, and by what all their values are split: an adapter does that. */
  readonly splitAlike: Set<string>
}

/** Deepest a text may stand in another, and most keys of one. */
const maxDepth = 5
const maxKeys = 24

export const noEncodings = (): Encodings => ({
  byName: new Map(),
  byMark: new Map(),
  isBasic: false,
  likely: [],
  applied: new Set(),
  splitAlike: new Set(),
})

/** The slot of a named value, made on first use; that of a cookie says whether it was decoded. */
export function slotOf(encodings: Encodings, place: NamedPlace, key: string): Slot {
  const name = `${place} ${key}`
  const known = encodings.byName.get(name)
  if (known) return known
  const slot = newSlot(encodings, place === 'cookies')
  if (place === 'headers' && key.toLowerCase() === 'authorization') slot.encoding = credentials(encodings)
  encodings.byName.set(name, slot)
  return slot
}

function credentials(encodings: Encodings): Encoding {
  const after = (scheme: string, slot: Slot): Encoding => ({
    as: 'split',
    by: ' ',
    parts: [{ mark: '', encoding: literal(scheme) }, slot],
  })
  if (!encodings.isBasic) return after('Bearer', newSlot(encodings))
  const pair: Encoding = { as: 'split', by: ':', parts: [newSlot(encodings), newSlot(encodings)] }
  return after('Basic', { mark: '', encoding: { as: 'base64', inner: { mark: '', encoding: pair } } })
}

export const literal = (value: unknown): Encoding => ({ as: 'literal', value })

/** A slot with a mark of its own; when there is none left, one whose use does not show. */
export function newSlot({ byMark }: Encodings, escaped = false): Slot {
  if (byMark.size >= namedMarks) return { mark: '', encoding: literal('a') }
  const mark = markOf(byMark.size)
  const slot: Slot = { mark: escaped ? escapedMark(mark) : mark }
  byMark.set(mark, slot)
  return slot
}

/** The text of a slot. */
export function render({ mark, encoding }: Slot): string {
  switch (encoding?.as) {
    case undefined:
      return mark
    case 'literal':
      return String(encoding.value)
    case 'json':
      if (encoding.keys.size === 0 && encoding.isList) return '[{}]'
      return JSON.stringify(plausibleBody(new Map([...encoding.keys].map(([key, slot]) => [key, jsonOf(slot)]))))
    case 'base64':
      // Without padding: what decodes base64url takes it as well.
      return Buffer.from(render(encoding.inner)).toString('base64').replace(/=+$/, '')
    case 'uri':
      return encodeURIComponent(render(encoding.inner))
    case 'split':
      return encoding.parts.map(render).join(encoding.by)
  }
}

const jsonOf = (slot: Slot): unknown => (slot.encoding?.as === 'literal' ? slot.encoding.value : render(slot))

/** A slot whose text is JSON. */
type JsonSlot = Slot & { readonly encoding: Extract<Encoding, { as: 'json' }> }

const isJson = (slot: Slot): slot is JsonSlot => slot.encoding?.as === 'json'

/** The slots of JSON in a slot, outermost first. */
export function* jsonSlots(slot: Slot): Generator<JsonSlot> {
  const { encoding } = slot
  if (isJson(slot)) yield slot
  for (const inner of innerSlots(encoding)) yield* jsonSlots(inner)
}

function innerSlots(encoding: Encoding | undefined): Iterable<Slot> {
  switch (encoding?.as) {
    case 'json':
      return encoding.keys.values()
    case 'split':
      return encoding.parts
    case 'base64':
    case 'uri':
      return [encoding.inner]
    default:
      return []
  }
}

/** The parts of what is split in a slot. */
export function splitParts({ encoding }: Slot): readonly Slot[] {
  if (encoding?.as === 'split')
    return encoding.parts.flatMap((part) => (part.encoding === undefined ? [part] : splitParts(part)))
  return [...innerSlots(encoding)].flatMap(splitParts)
}

/** Whether a text is more than a text that was split or unescaped, as frameworks do with all of them. */
export function isStructured({ encoding }: Slot): boolean {
  if (encoding?.as === 'json' || encoding?.as === 'base64') return true
  return [...innerSlots(encoding)].some(isStructured)
}

/** Adds as what texts were used and what was read in them; returns how much was new. */
export function learnUses(encodings: Encodings, reads: readonly Read[]): number {
  let fresh = 0
  const read = new Map<string, readonly JsonSlot[]>()
  learnSplitAlike(encodings, reads)
  for (const { path, kind } of reads) {
    const [use = '', text = '', ...rest] = path
    if (!uses.has(use)) continue
    if (isMark(text)) fresh += Number(learnUse(encodings, use as Use, text, rest[0]))
    else if (use === 'json()') {
      // As they were sent: each key that is learned changes them.
      if (!read.has(text)) read.set(text, slotsOfText(encodings, text))
      for (const slot of read.get(text)!)
        for (const path of kind === 'keys' ? encodings.likely.map((key) => [...rest, key]) : [rest])
          fresh += Number(path.length > 0 && learnKey(encodings, slot, path))
    }
  }
  return fresh
}

function learnUse(encodings: Encodings, use: Use, text: string, by: string | undefined): boolean {
  const mark = plainMark(text)
  // What holds no escapes is the same when it is decoded, and a query or form is written with escapes anyway.
  if (use === 'uri()' && text === mark) return false
  const slot = encodings.byMark.get(mark)
  const key = `${use} ${mark} ${by}`
  if (encodings.applied.has(key) || (use === 'split()' && isSplitAlike(encodings, mark, by))) return false
  if (slot === undefined || slot.encoding !== undefined || depthOf(encodings, slot) >= maxDepth) return false
  encodings.applied.add(key)
  // The same text goes on inside: what is used next is that.
  const same = (): Slot => {
    const inner: Slot = { mark }
    encodings.byMark.set(mark, inner)
    return inner
  }
  if (text !== slot.mark && use !== 'uri()') {
    slot.encoding = { as: 'uri', inner: same() }
    encodings.applied.delete(key)
    learnUse(encodings, use, mark, by)
    return true
  }
  switch (use) {
    case 'json()':
      slot.encoding = { as: 'json', keys: new Map() }
      break
    case 'base64()':
      slot.encoding = { as: 'base64', inner: newSlot(encodings) }
      break
    case 'uri()':
      slot.encoding = { as: 'uri', inner: same() }
      break
    case 'split()': {
      if (by === undefined) return false
      const others = by === '.' ? [newSlot(encodings), newSlot(encodings)] : [newSlot(encodings)]
      slot.encoding = { as: 'split', by, parts: [same(), ...others] }
    }
  }
  return true
}

function depthOf(encodings: Encodings, wanted: Slot): number {
  const find = (slot: Slot, depth: number): number | undefined => {
    if (slot === wanted) return depth
    for (const inner of innerSlots(slot.encoding)) {
      const found = find(inner, depth + 1)
      if (found !== undefined) return found
    }
    return undefined
  }
  for (const top of encodings.byName.values()) {
    const depth = find(top, 0)
    if (depth !== undefined) return depth
  }
  return 0
}

const slotsOfText = (encodings: Encodings, text: string): JsonSlot[] =>
  [...encodings.byName.values()].flatMap((top) => [...jsonSlots(top)]).filter((slot) => render(slot) === text)

function learnKey(encodings: Encodings, { encoding: { keys } }: JsonSlot, path: readonly string[]): boolean {
  const key = path.join('.')
  if (!isOwnKey(path) || keys.has(key) || keys.size >= maxKeys) return false
  keys.set(key, newSlot(encodings))
  return true
}
