import type { HttpRequest } from '../http/request.ts'
import type { Read } from '../lambda/invocation.ts'
import { plausibleForm, plausibleRequest, type Knowledge } from './knowledge.ts'
import type { Literals } from './literals.ts'
import {
  isStructured,
  jsonSlots,
  literal,
  render,
  namedPlaces as places,
  type NamedPlace as Place,
} from './value-forms.ts'

/** What one look taught. */
export interface Looked {
  /** How many facts were new. */
  readonly fresh: number
  readonly reads: readonly Read[]
}

/** A request to start from, and the names that were read when it carried everything known. */
export interface Base {
  readonly request: HttpRequest
  readonly names: Set<string>
}

/** Kinds of JSON values, the one that lets most handlers read on first. */
const kinds: readonly unknown[] = [{}, [{}, {}], 1, ['a'], true, null]

/** Most bases, and most of those tried with names that nobody was seen to read. */
const mostBases = 12
const mostUnread = 3

/** How many looks in a row may teach nothing: in the zoo, what is to be found shows after at most 43. */
const patience = 45

/**
 * Gives each name every literal of the source in turn, the others staying as they are: what is read only behind
 * `type === 'refund'` shows only then. A name is tried where it is read; one that is read everywhere is the adapter's
 * more likely than a route's, and is tried on the base that reads most.
 */
export async function learnInPlace(
  known: Knowledge,
  literals: Literals,
  bases: readonly Base[],
  look: (request: HttpRequest) => Promise<Looked>,
  hasBudget: () => boolean,
): Promise<void> {
  const strings = literals.strings.filter((text) => text.length <= 30 && !text.includes(' '))
  const texts = [...new Set([...strings, ...literals.keys])].slice(0, 50)
  const values: Readonly<Record<Place, readonly unknown[]>> = {
    headers: texts.filter((text) => /^[\x20-\x7e]*$/.test(text)),
    query: texts,
    form: texts,
    cookies: texts.filter((text) => /^[!-~]*$/.test(text) && !text.includes(';')),
    body: [...kinds, ...texts, ...literals.numbers.slice(0, 10).map((n) => n + 1)],
  }
  const richest = bases.toSorted((a, b) => b.names.size - a.names.size).slice(0, mostBases)
  const isRead = (name: string) => bases.some(({ names }) => names.has(name))
  const everywhere = new Set(
    bases.length < 3 ? [] : [...bases[0]!.names].filter((name) => bases.every(({ names }) => names.has(name))),
  )
  let idle = 0
  const tryAll = async ({ request: base, names }: Base, wanted: (name: string) => boolean): Promise<void> => {
    for (let grown = true, rounds = 0; grown && rounds < 3 && hasBudget(); rounds++) {
      grown = false
      for (const { name, place, fits, put } of knobs(known)) {
        if (!wanted(name)) continue
        for (const value of values[place]) {
          if (idle >= patience || !hasBudget()) return
          if (!fits(value)) continue
          const undo = put(value)
          // What is said of a body says nothing without one.
          const withBody = known.body.size > 0 || name.startsWith('headers content-')
          const made = place === 'form' ? plausibleForm(known, base) : plausibleRequest(known, base, withBody)
          const { fresh, reads } = await look(made)
          idle = fresh > 0 ? 0 : idle + 1
          for (const name of namesOf(reads)) names.add(name)
          if (fresh > 0) grown = true
          else undo()
        }
      }
    }
  }
  for (const base of richest)
    await tryAll(base, (name) => base.names.has(name) && (base === richest[0] || !everywhere.has(name)))
  for (const base of richest.slice(0, mostUnread)) await tryAll(base, (name) => !isRead(name))
}

/** One value that can be set: of a name, or of a key of the JSON that such a value carries. */
interface Knob {
  /** What is read where it counts, as {@link nameOf} has it. */
  readonly name: string
  /** Whose values are tried. */
  readonly place: Place
  readonly fits: (value: unknown) => boolean
  /** Sets it, and returns what puts it back. */
  readonly put: (value: unknown) => () => void
}

function* knobs(known: Knowledge): Generator<Knob> {
  for (const place of places) {
    const map: Map<string, unknown> = known[place]
    for (const key of map.keys()) {
      const put = (value: unknown) => {
        const old = map.get(key)
        map.set(key, value)
        return () => map.set(key, old)
      }
      const fits = (value: unknown) => place !== 'headers' || fitsHeader(key, String(value))
      const slot = known.forms.byName.get(`${place} ${key}`)
      const name = nameOf(place, key)
      if (slot === undefined || !isStructured(slot)) yield { name, place, fits, put }
      else
        for (const json of jsonSlots(slot))
          for (const inner of json.form.keys.values())
            yield {
              name,
              place: 'body',
              fits: () => true,
              put: (value) => {
                const old = inner.form
                inner.form = literal(value)
                const undo = put(render(slot))
                return () => {
                  inner.form = old
                  undo()
                }
              },
            }
    }
  }
}

const nameOf = (place: Place, key: string) => `${place} ${key.toLowerCase()}`

/** The names that were read, as {@link nameOf} has them; cookies are not read by name. */
export function namesOf(reads: readonly Read[]): string[] {
  return reads.flatMap(({ kind, path: [top = '', ...rest] }) => {
    if (top === 'cookies') return [top]
    if (kind === 'keys' || rest.length === 0) return []
    const key = rest.join('.')
    const of = placesOf[top] ?? []
    return of.map((place) => nameOf(place, key))
  })
}

const placesOf: Readonly<Record<string, readonly Place[]>> = {
  headers: ['headers'],
  multiValueHeaders: ['headers'],
  'headers()': ['headers'],
  queryStringParameters: ['query'],
  multiValueQueryStringParameters: ['query'],
  'params()': ['query', 'form'],
  'body()': ['body'],
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
