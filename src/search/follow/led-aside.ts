import { strictTextOf, utf8 } from '../../http/body.ts'
import { queryPairs, toQuery } from '../../http/query.ts'
import { headerValue } from '../../http/headers.ts'
import type { HttpRequest } from '../../http/request.ts'
import type { Read } from '../../lambda/words/invocation.ts'
import { nameOf, namesOf } from '../known/read-names.ts'
import { jsonOf } from '../request/request-values.ts'
import { isForm } from '../request/is-form.ts'

/** Most names that one request is sent without. */
const mostLeftOut = 6

/**
 * A request without each name that was read of it, where others that are read of its route were not: that one may have led aside, as what
 * only robots fill in does. `names` are those that are read of its route.
 */
export function withoutLeading(
  request: HttpRequest,
  reads: readonly Read[],
  names: ReadonlySet<string>,
): HttpRequest[] {
  const condition = withoutCondition(request)
  if (condition !== undefined) return [condition]
  const read = new Set(namesOf(reads))
  const all = carried(request)
  // Of a form that the handler parses itself it does not show what is read.
  if (isForm(request) && !all.some(({ name }) => read.has(name)))
    return all.slice(0, mostLeftOut).map(({ without }) => without())
  if (!all.some(({ name }) => names.has(name) && !read.has(name))) return []
  return all.flatMap(({ name, without }) => (read.has(name) ? [without()] : [])).slice(0, mostLeftOut)
}

/** Conditions that are not looked at where the one before is there: RFC 9110 section 13.2.2. */
const conditions: readonly (readonly [string, string])[] = [
  ['if-none-match', 'if-modified-since'],
  ['if-match', 'if-unmodified-since'],
]

function withoutCondition(request: HttpRequest): HttpRequest | undefined {
  const has = (name: string) => headerValue(request.headers, name) !== undefined
  const first = conditions.find((both) => both.every(has))?.[0]
  if (first === undefined) return undefined
  return { ...request, headers: request.headers.filter(([name]) => name.toLowerCase() !== first) }
}

interface Carried {
  readonly name: string
  readonly without: () => HttpRequest
}

/** The names of a query, and of a form or of the object that is the body. */
function carried(request: HttpRequest): Carried[] {
  const inPairs = (place: 'query' | 'form', text: string, put: (text: string) => HttpRequest): Carried[] => {
    const pairs = queryPairs(text)
    return pairs.map(({ key }, i) => ({ name: nameOf(place, key), without: () => put(toQuery(pairs.toSpliced(i, 1))) }))
  }
  const query = inPairs('query', request.query, (text) => ({ ...request, query: text }))
  if (request.body === null) return query
  const written = strictTextOf(request.body)
  if (isForm(request) && written !== undefined)
    return [...query, ...inPairs('form', written, (text) => ({ ...request, body: utf8(text) }))]
  const json = jsonOf(request)
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return query
  const members = Object.entries(json)
  return [
    ...query,
    ...members.map(([key], i) => ({
      name: nameOf('body', key),
      without: () => ({ ...request, body: utf8(JSON.stringify(Object.fromEntries(members.toSpliced(i, 1)))) }),
    })),
  ]
}
