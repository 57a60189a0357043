import { utf8 } from '../../http/body.ts'
import { percentDecode, queryPairs, toQuery } from '../../http/query.ts'
import type { HttpRequest } from '../../http/request.ts'
import type { Read } from '../../lambda/words/invocation.ts'
import { isMark } from '../../lambda/observe/marks.ts'
import { routeOf } from '../request/request-key.ts'
import { changed, memberAt, pathsOf } from '../request/json-members.ts'
import { jsonOf } from '../request/request-values.ts'

/** Most members of a body that are looked at for lists, most pairs of a query, and most lengths that are tried of one. */
const mostMembers = 40
const mostPairs = 6
const mostLengths = 8

/** Most elements, and most parts of a value or times that it is given: what is longer takes long to look at. */
const mostElements = 30

/** Most requests in all. */
const mostMade = 40

/**
 * A request whose lists are as long as a list was held against: those of a body with its last element again and again, and what may be
 * split, or is given twice, in a query.
 */
export function makeCountedLists(): (request: HttpRequest, answer: string, reads: readonly Read[]) => HttpRequest[] {
  /** How long lists were held against, by their routes and places: of what has no marks less is seen. */
  const told = new Map<string, Set<number>>()
  const asked = new Map<string, Set<number>>()
  let left = mostMade
  /** Whether a length is to be tried of a list. */
  const isNew = (list: string, count: number) => {
    const counts = asked.get(list) ?? new Set()
    if (counts.has(count) || counts.size >= mostLengths || left <= 0) return false
    left--
    asked.set(list, counts.add(count))
    return true
  }
  return (request, answer, reads) => {
    const wanted = new Map<string, number[]>()
    for (const {
      path: [use, of = '', how = '', ...counts],
    } of reads)
      // prettier-ignore
      if (use === 'sought()' && (how === 'many' || how === 'long'))
        wanted.set(of, [...(wanted.get(of) ?? []), ...counts.map(Number)])
    const countsFor: CountsFor = (place, of, rest) => {
      const known = told.get(`${routeOf(request)} ${place}`) ?? new Set()
      for (const count of wanted.get(String(of)) ?? []) known.add(count)
      if (known.size > 0) told.set(`${routeOf(request)} ${place}`, known)
      const list = [routeOf(request), answer.slice(0, 3), place, rest].join('\n')
      return [...known].filter((count) => count !== of && isNew(list, count))
    }
    return [...longerMembers(request, countsFor), ...longerPairs(request, countsFor)]
  }
}

/** How many elements are to be tried of a list of so many, or of a text that may be one, beside what else is there. */
type CountsFor = (place: string, of: number | string, rest: string) => readonly number[]

function longerMembers(request: HttpRequest, countsFor: CountsFor): HttpRequest[] {
  const body = jsonOf(request)
  if (typeof body !== 'object' || body === null) return []
  return pathsOf(body, [], mostMembers).flatMap((path) => {
    const value: unknown = memberAt(body, path)
    if (!Array.isArray(value) && !(typeof value === 'string' && isMark(value))) return []
    const [of, element] = Array.isArray(value) ? [value.length, (value.at(-1) ?? {}) as unknown] : [value, {}]
    // Once more with each name that is learned, and each value: they may matter only then.
    const rest = [...Object.keys(body), JSON.stringify(element).slice(0, 200)].join('\n')
    return countsFor(path.join('.'), of, rest)
      .filter((count) => count <= mostElements)
      .map((count) => ({
        ...request,
        body: utf8(
          JSON.stringify(
            changed(
              body,
              path,
              Array.from({ length: count }, () => element),
            ),
          ),
        ),
      }))
  })
}

function longerPairs(request: HttpRequest, countsFor: CountsFor): HttpRequest[] {
  const pairs = queryPairs(request.query)
  return [...pairs.slice(0, mostPairs).entries()].flatMap(([i, pair]) => {
    const value = pair.value ?? ''
    const parts = percentDecode(value).split(',')
    return countsFor(`?${pair.key}`, parts.length, pairs.map(({ key }) => key).join('&'))
      .filter((count) => count > 1 && count <= mostElements)
      .flatMap((count) => {
        const many = Array.from({ length: count }, () => parts.at(-1)!)
        const split = { ...pair, value: many.map((part) => encodeURIComponent(part.toWellFormed())).join(',') }
        return [
          { ...request, query: toQuery(pairs.with(i, split)) },
          { ...request, query: toQuery(pairs.toSpliced(i, 1, ...many.map(() => pair))) },
        ]
      })
  })
}
