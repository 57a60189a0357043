import type { Read } from '../lambda/invocation.ts'
import type { Use } from '../lambda/observer.ts'
import { isMark, markOf, plainMark, escapedMark, uses } from '../lambda/used-texts.ts'
import { isOwnKey, plausibleBody } from './plausible-body.ts'

/** Where a value with a name stands in a request. */
export const namedPlaces = ['headers', 'query', 'form', 'cookies', 'body'] as const

export type NamedPlace = (typeof namedPlaces)[number]

/** A text of a request, and as what it is used: a mark for as long as nobody took it apart. */
export interface Slot {
  readonly mark: string
  form?: Form | undefined
}

/** What a text is made of. */
export type Form =
  | { readonly as: 'json'; readonly keys: Map<string, Slot>; isList?: boolean }
  | { readonly as: 'base64' | 'uri'; readonly inner: Slot }
  | { readonly as: 'split'; readonly by: string; readonly parts: readonly Slot[] }
  | { readonly as: 'literal'; readonly value: unknown }

/** What is known of the values of all names. */
export interface Forms {
  readonly byName: Map<string, Slot>
  readonly byMark: Map<string, Slot>
  /** Uses that were taken in: an older request that is sent again tells nothing of the parts that its mark has now. */
  readonly applied: Set<string>
}

/** Deepest a text may stand in another, and most keys of one. */
const maxDepth = 5
const maxKeys = 24

export const noForms = (): Forms => ({ byName: new Map(), byMark: new Map(), applied: new Set() })

/** The slot of a named value, made on first use; that of a cookie says whether it was decoded. */
export function slotOf(forms: Forms, place: NamedPlace, key: string): Slot {
  const name = `${place} ${key}`
  const known = forms.byName.get(name)
  if (known) return known
  const slot = newSlot(forms, place === 'cookies')
  if (place === 'headers' && key.toLowerCase() === 'authorization')
    slot.form = { as: 'split', by: ' ', parts: [{ mark: '', form: literal('Bearer') }, newSlot(forms)] }
  forms.byName.set(name, slot)
  return slot
}

export const literal = (value: unknown): Form => ({ as: 'literal', value })

function newSlot({ byMark }: Forms, escaped = false): Slot {
  const mark = markOf(byMark.size)
  const slot: Slot = { mark: escaped ? escapedMark(mark) : mark }
  byMark.set(mark, slot)
  return slot
}

/** The text of a slot. */
export function render({ mark, form }: Slot): string {
  switch (form?.as) {
    case undefined:
      return mark
    case 'literal':
      return String(form.value)
    case 'json':
      if (form.keys.size === 0 && form.isList) return '[{}]'
      return JSON.stringify(plausibleBody(new Map([...form.keys].map(([key, slot]) => [key, jsonOf(slot)]))))
    case 'base64':
      // Without padding: what decodes base64url takes it as well.
      return Buffer.from(render(form.inner)).toString('base64').replace(/=+$/, '')
    case 'uri':
      return encodeURIComponent(render(form.inner))
    case 'split':
      return form.parts.map(render).join(form.by)
  }
}

const jsonOf = (slot: Slot): unknown => (slot.form?.as === 'literal' ? slot.form.value : render(slot))

/** A slot whose text is JSON. */
type JsonSlot = Slot & { readonly form: Extract<Form, { as: 'json' }> }

const isJson = (slot: Slot): slot is JsonSlot => slot.form?.as === 'json'

/** The slots of JSON in a slot, outermost first. */
export function* jsonSlots(slot: Slot): Generator<JsonSlot> {
  const { form } = slot
  if (isJson(slot)) yield slot
  for (const inner of innerSlots(form)) yield* jsonSlots(inner)
}

function innerSlots(form: Form | undefined): Iterable<Slot> {
  switch (form?.as) {
    case 'json':
      return form.keys.values()
    case 'split':
      return form.parts
    case 'base64':
    case 'uri':
      return [form.inner]
    default:
      return []
  }
}

/** The parts of what is split in a slot. */
export function splitParts({ form }: Slot): readonly Slot[] {
  if (form?.as === 'split') return form.parts.flatMap((part) => (part.form === undefined ? [part] : splitParts(part)))
  return [...innerSlots(form)].flatMap(splitParts)
}

/** Whether a text is more than a text that was split or unescaped, as frameworks do with all of them. */
export function isStructured({ form }: Slot): boolean {
  if (form?.as === 'json' || form?.as === 'base64') return true
  return [...innerSlots(form)].some(isStructured)
}

/** Adds as what texts were used and what was read in them; returns how much was new. */
export function learnUses(forms: Forms, reads: readonly Read[]): number {
  let fresh = 0
  const read = new Map<string, readonly JsonSlot[]>()
  for (const { path, kind } of reads) {
    const [use = '', text = '', ...rest] = path
    if (!uses.has(use)) continue
    if (isMark(text)) fresh += Number(learnUse(forms, use as Use, text, rest[0]))
    else if (use === 'json()' && rest.length > 0 && kind !== 'keys') {
      // As they were sent: each key that is learned changes them.
      if (!read.has(text)) read.set(text, slotsOfText(forms, text))
      for (const slot of read.get(text)!) fresh += Number(learnKey(forms, slot, rest))
    }
  }
  return fresh
}

function learnUse(forms: Forms, use: Use, text: string, by: string | undefined): boolean {
  const mark = plainMark(text)
  const slot = forms.byMark.get(mark)
  const key = `${use} ${mark} ${by}`
  if (forms.applied.has(key)) return false
  if (slot === undefined || slot.form !== undefined || depthOf(forms, slot) >= maxDepth) return false
  forms.applied.add(key)
  // The same text goes on inside: what is used next is that.
  const same = (): Slot => {
    const inner: Slot = { mark }
    forms.byMark.set(mark, inner)
    return inner
  }
  if (text !== slot.mark && use !== 'uri()') {
    slot.form = { as: 'uri', inner: same() }
    forms.applied.delete(key)
    learnUse(forms, use, mark, by)
    return true
  }
  switch (use) {
    case 'json()':
      slot.form = { as: 'json', keys: new Map() }
      break
    case 'base64()':
      slot.form = { as: 'base64', inner: newSlot(forms) }
      break
    case 'uri()':
      slot.form = { as: 'uri', inner: same() }
      break
    case 'split()': {
      if (by === undefined) return false
      const others = by === '.' ? [newSlot(forms), newSlot(forms)] : [newSlot(forms)]
      slot.form = { as: 'split', by, parts: [same(), ...others] }
    }
  }
  return true
}

function depthOf(forms: Forms, wanted: Slot): number {
  const find = (slot: Slot, depth: number): number | undefined => {
    if (slot === wanted) return depth
    for (const inner of innerSlots(slot.form)) {
      const found = find(inner, depth + 1)
      if (found !== undefined) return found
    }
    return undefined
  }
  for (const top of forms.byName.values()) {
    const depth = find(top, 0)
    if (depth !== undefined) return depth
  }
  return 0
}

const slotsOfText = (forms: Forms, text: string): JsonSlot[] =>
  [...forms.byName.values()].flatMap((top) => [...jsonSlots(top)]).filter((slot) => render(slot) === text)

function learnKey(forms: Forms, { form: { keys } }: JsonSlot, path: readonly string[]): boolean {
  const key = path.join('.')
  if (!isOwnKey(path) || keys.has(key) || keys.size >= maxKeys) return false
  keys.set(key, newSlot(forms))
  return true
}
