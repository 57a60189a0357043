import { httpRequest, type HttpRequest } from '../../http/request.ts'
import { deepMark, lastMark, nameMarks, pathMark, typeMark } from '../../lambda/observe/marks.ts'
import { readsPlace, type Base } from '../known/base.ts'
import type { Literals } from '../source/literals.ts'
import { graphqlStarts } from './graphql-starts.ts'
import { mayReadBody, type Knowledge } from '../known/knowledge.ts'
import { marked, plausibleForm, plausibleRequest } from '../known/plausible-request.ts'
import { nameOf } from '../known/read-names.ts'
import { requestWith } from '../request/request-with.ts'

/** Requests to follow from: what names all, and then what names few. */
export interface Starts {
  readonly core: readonly HttpRequest[]
  readonly more: readonly HttpRequest[]
  /** Names that are read of their route. */
  readonly names?: ReadonlySet<string>
}

/** Most names that are looked at alone. */
const mostAlone = 6

/** Most names of a query of which every two are looked at without the others. */
const mostInPairs = 5

/** Requests of a base whose values are marks: all names at once, each alone, and bodies of a kind that is not known. */
export function startsOfBase(
  known: Knowledge,
  { request: base, names }: Base,
  isRead: (name: string) => boolean,
): Starts {
  // What is read nowhere may be read of a copy.
  const isHere = (name: string) => names.has(name) || !isRead(name)
  const copy = marked(known, true)
  const core = [plausibleRequest(copy, base, readsPlace(names, 'body')), base, withUnknownNames(base)]
  const starts: HttpRequest[] = []
  // A draft, a preview or a dry run is answered before what is checked else.
  const body = new Map([...copy.body].map(([name, value]) => [name, value === true ? false : value]))
  if (mayReadBody(known) && readsPlace(names, 'body') && [...copy.body.values()].includes(true))
    core.push(plausibleRequest({ ...copy, body }, base, true))
  if (readsPlace(names, 'body')) core.push(...graphqlStarts(known, base))
  if (mayReadBody(known) && known.body.size > 0 && !readsPlace(names, 'body'))
    core.push(plausibleRequest(copy, base, true))
  const alone = (place: 'query' | 'headers') =>
    [...copy[place]].filter(([key, value]) => value !== 'a' && isHere(nameOf(place, key))).slice(0, mostAlone)
  const query = alone('query')
  const pairs = query.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
  if (query.length > 1) for (const pair of pairs) starts.push({ ...base, query: pair })
  if (query.length > 2 && query.length <= mostInPairs)
    for (const [i, pair] of pairs.entries())
      for (const other of pairs.slice(i + 1)) starts.push({ ...base, query: `${pair}&${other}` })
  const headers = alone('headers')
  if (headers.length > 1 || query.length > 0)
    for (const [key, value] of headers) starts.push(httpRequest({ ...base, headers: { [key]: value } }))
  if (base.method === 'PATCH' && copy.body.size > 1)
    for (const [key, value] of [...copy.body].filter(([name]) => !name.includes('.')).slice(0, mostAlone))
      // Who changes a part sends that part alone.
      starts.push(requestWith(base, 'body', { [key]: value }))
  // What a framework takes apart out of sight may be a form as well.
  const mayBeForm = base.method !== 'GET' && mayReadBody(known) && !readsPlace(names, 'body')
  if ((readsPlace(names, 'form') || mayBeForm) && known.form.size > 0) core.push(plausibleForm(copy, base))
  const method = base.method === 'GET' ? 'POST' : base.method
  if (names.has('headers content-type') || known.seen.has('keys headers'))
    core.push(httpRequest({ ...base, method, headers: { 'content-type': typeMark }, body: '{}' }))
  return { core, more: starts, names }
}

/** Methods beyond GET and POST that a source names, be it in a text such as `DELETE /items`. */
export const otherMethods = ({ strings }: Literals): readonly string[] =>
  ['PUT', 'PATCH', 'DELETE'].filter((method) => strings.some((text) => text.split(/\W+/).includes(method)))

/** Paths of nobody's, asked with the methods that the source names too: what they are compared with are the handler's. */
export const unknownPaths = (literals: Literals): Starts => ({
  core: ['GET', 'POST', ...otherMethods(literals)].flatMap((method) =>
    [`/${pathMark}`, `/${pathMark}/${lastMark}`, `/${pathMark}/${lastMark}/${deepMark}`].map((path) =>
      httpRequest({ method, path }),
    ),
  ),
  more: [],
})

/** With a name that nobody knows in each part: what it is held against are names. */
function withUnknownNames(base: HttpRequest): HttpRequest {
  const { query, headers, cookies } = nameMarks
  return httpRequest({
    ...base,
    query: `${query.name}=${query.value}`,
    headers: { [headers.name]: headers.value, cookie: `${cookies.name}=${cookies.value}` },
  })
}
