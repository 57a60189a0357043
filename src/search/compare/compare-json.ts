import { isObject } from '../../http/is-object.ts'
import type { Difference } from './difference.ts'
import { sameText } from './same-text.ts'

/** Whether a key was chosen by the client, not by the handler: a query key, a header, a cookie, a member of the body. */
export type IsClients = (key: string) => boolean

/** Longer texts are compared as a whole. */
const longest = 200_000

/** Most places that are told apart: where more differ, another document was answered. */
const mostPlaces = 3

/**
 * Where two JSON documents differ, by key: `body.total`, `body.user.name`, `body.items[].price`. Below the top, keys that
 * the client chose count as one (`body.query.*`), so that one fault has one place. What sets the two apart stands behind,
 * where it has a name: see {@link Apart}. Undefined if one of them is no JSON object or list, or both say the same.
 */
export function jsonDifferences(
  here: string | undefined,
  there: string | undefined,
  isClients: IsClients,
): Difference[] | undefined {
  const [a, b] = [documentOf(here), documentOf(there)]
  if (a === undefined || b === undefined || Array.isArray(a) !== Array.isArray(b)) return undefined
  const found = new Map<string, Difference>()
  differ(a, b, ['body'], isClients, found)
  if (found.size === 0) return undefined
  if (found.size <= mostPlaces) return [...found.values()]
  const place = commonPlace([...found.values()].map((one) => one.compared ?? one.place))
  return [{ place, here: here?.slice(0, 500), there: there?.slice(0, 500) }]
}

function documentOf(text = ''): object | undefined {
  if (!/^\s*[{[]/.test(text) || text.length > longest) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

function differ(
  a: unknown,
  b: unknown,
  path: readonly string[],
  isClients: IsClients,
  found: Map<string, Difference>,
): void {
  if (Object.is(a, b) || (typeof a === 'string' && typeof b === 'string' && sameText(a, b))) return
  if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) {
    for (const [i, item] of a.entries()) differ(item, b[i], [...path, '[]'], isClients, found)
    return
  }
  if (isObject(a) && isObject(b)) {
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])]
    const anyName = path.length > 1 && keys.every(isClients)
    for (const key of keys) {
      const [one, other] = [own(a, key), own(b, key)]
      differ(one, other, [...path, anyName ? '*' : key.slice(0, 80)], isClients, found)
    }
    return
  }
  const compared = path.join('.').replaceAll('.[]', '[]')
  const kind = apart(a, b)
  const place = kind === undefined ? compared : `${compared} (${kind})`
  if (!found.has(place)) found.set(place, { place, compared, here: textOf(a), there: textOf(b) })
}

const own = (object: Record<string, unknown>, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined

/**
 * How two values differ: only the other one is there, or only this one; one is a list, say, and the other is none; texts
 * are equal once they are decoded, or but for what separates their words; or this one says some of them again.
 */
type Apart = 'missing' | 'added' | 'kind' | 'escaping' | 'separators' | 'repeats'

function apart(a: unknown, b: unknown): Apart | undefined {
  if (a === undefined) return 'missing'
  if (b === undefined) return 'added'
  if (shapeOf(a) !== shapeOf(b)) return 'kind'
  if (typeof a !== 'string' || typeof b !== 'string') return undefined
  if (decoded(a) === decoded(b)) return 'escaping'
  const [words, others] = [wordsOf(a), wordsOf(b)]
  if (words.length === 0 || others.length === 0) return undefined
  if (words.join('\n') === others.join('\n')) return 'separators'
  return words.length > others.length && sameSet(words, others) ? 'repeats' : undefined
}

const wordsOf = (text: string) => text.split(/[\s,;&]+/).filter((word) => word !== '')

function sameSet(some: readonly string[], others: readonly string[]): boolean {
  const [a, b] = [new Set(some), new Set(others)]
  return a.size === b.size && some.every((word) => b.has(word))
}

const shapeOf = (value: unknown) => (Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value)

/** A text without any escapes, however often it was escaped; what is none stays. */
function decoded(text: string): string {
  let current = text
  for (let round = 0; round < 3; round++) {
    const next = current
      .replaceAll('+', ' ')
      .replace(/(?:%[\da-f]{2})+/gi, (escapes) => Buffer.from(escapes.replaceAll('%', ''), 'hex').toString('utf8'))
    if (next === current) break
    current = next
  }
  return current
}

function textOf(value: unknown): string | undefined {
  if (value === undefined) return undefined
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 500)
}

/** `body.a` for `body.a.b` and `body.a.c`. */
function commonPlace(places: readonly string[]): string {
  const paths = places.map((place) => place.split('.'))
  const [first, ...others] = paths as [string[], ...string[][]]
  let length = first.length
  for (const other of others) {
    let same = 0
    while (same < length && same < other.length && first[same] === other[same]) same++
    length = same
  }
  return first.slice(0, Math.max(length, 1)).join('.')
}
