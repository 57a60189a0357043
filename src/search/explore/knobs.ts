import { isDefault, type Knowledge } from '../known/knowledge.ts'
import { nameOf } from '../known/read-names.ts'
import {
  isStructured,
  jsonSlots,
  literal,
  namedPlaces,
  render,
  splitParts,
  type NamedPlace,
  type Slot,
} from '../source/value-encodings.ts'

/** One value that can be set: of a name, or of a key of the JSON that such a value carries. */
export interface Knob {
  readonly key: string
  /** A part of a text that was split: nothing says what it is called. */
  readonly isPart: boolean
  /** Nobody chose its value yet. */
  readonly isDefault: boolean
  /** What is read where it counts, as {@link nameOf} has it. */
  readonly name: string
  /** Whose values are tried. */
  readonly place: NamedPlace
  readonly fits: (value: unknown) => boolean
  /** Sets it, and returns what puts it back. */
  readonly put: (value: unknown) => () => void
}

/** All values that can be set, those of names first. */
export function* knobs(known: Knowledge): Generator<Knob> {
  for (const place of namedPlaces) {
    const map: Map<string, unknown> = known[place]
    for (const key of map.keys()) {
      const put = (value: unknown) => {
        const old = map.get(key)
        map.set(key, value)
        return () => map.set(key, old)
      }
      const fits = (value: unknown) => place !== 'headers' || fitsHeader(key, String(value))
      const slot = known.encodings.byName.get(`${place} ${key}`)
      const name = nameOf(place, key)
      if (slot === undefined || !isStructured(slot))
        yield { key, name, place, fits, put, isPart: false, isDefault: isDefault(map.get(key)) }
      if (slot !== undefined && (isStructured(slot) || slot.encoding?.as === 'split'))
        for (const { key: inner, slot: part, place: of } of innerKnobs(slot, place)) {
          const putInner = (value: unknown) => {
            const old = part.encoding
            part.encoding = literal(value)
            const undo = put(render(slot))
            return () => {
              part.encoding = old
              undo()
            }
          }
          yield {
            key: inner ?? key,
            name,
            place: of,
            fits: () => true,
            put: putInner,
            isPart: inner === undefined,
            isDefault: part.encoding === undefined,
          }
        }
    }
  }
}

/** The keys of JSON in a value, and the parts of a list that nobody took further apart. */
function* innerKnobs(slot: Slot, place: NamedPlace): Generator<{ key?: string; slot: Slot; place: NamedPlace }> {
  for (const json of jsonSlots(slot))
    for (const [key, one] of json.encoding.keys) yield { key, slot: one, place: 'body' }
  for (const part of splitParts(slot)) if (part.encoding === undefined) yield { slot: part, place }
}

/** Headers whose values are of one kind. */
function fitsHeader(name: string, value: string): boolean {
  switch (name.toLowerCase()) {
    case 'content-type':
    case 'accept':
      return /^[a-z]+\/[\w*.+-]+/.test(value)
    case 'content-encoding':
    case 'transfer-encoding':
      return /^(?:gzip|br|deflate|identity|chunked)$/.test(value)
    case 'set-cookie':
      return false
    default:
      return true
  }
}
