import type { Dictionary } from '../../arbitrary/dictionary.ts'
import { routeOf } from '../request/request-key.ts'
import { strictTextOf, utf8 } from '../../http/body.ts'
import type { HttpRequest } from '../../http/request.ts'
import { percentDecode, queryPairs, toQuery } from '../../http/query.ts'
import { changeOf } from '../known/change-of.ts'
import { carriedIn } from '../known/carried-json.ts'
import { changed, memberAt, pathsOf } from '../request/json-members.ts'
import { multipartMutants } from './multipart-mutants.ts'
import {
  nastyCookies,
  nastyHeader,
  nastyJson,
  nastyNumbers,
  nastyOf,
  nastyQuery,
  nastySegments,
} from './nasty-values.ts'
import { refusals } from './refusals.ts'
import { isForm } from '../request/is-form.ts'

/**
 * Each request that taught something, with one member at a time left out or set to a value that breaks what expects
 * another: what is read only behind `type === 'refund'` is reached only from a request that holds it. The requests take
 * turns, so that none of them uses up the budget.
 */
export function* mutants(stepping: readonly HttpRequest[], dictionary: Dictionary): Generator<HttpRequest> {
  const numbers = dictionary.values.filter((text) => /^-?\d+(?:\.\d+)?$/.test(text)).slice(0, 12)
  const lengths = numbers.map(Number).filter((n) => n > 2 && n <= 2_000 && Number.isInteger(n))
  const long = lengths.slice(0, 6).map((n) => 'a'.repeat(n))
  const refusing = refusals(stepping, dictionary.values)
  const ofRoute = new Map<string, number>()
  let turns = stepping.toReversed().map((request) => {
    const before = ofRoute.get(routeOf(request)) ?? 0
    ofRoute.set(routeOf(request), before + 1)
    return { request, of: mutantsOf(request, numbers, long, shift * before, refusing) }
  })
  yield* stepping.toReversed()
  const made = new Map<string, number>()
  const later: HttpRequest[] = []
  while (turns.length > 0) {
    const still: typeof turns = []
    for (const turn of turns) {
      let more = true
      for (let i = 0; i < mostInTurn && more;) {
        const next = turn.of.next()
        if (next.done) more = false
        else {
          const change = changeOf(turn.request, next.value)
          const times = made.get(change) ?? 0
          made.set(change, times + 1)
          if (times >= mostAlike) later.push(next.value)
          else {
            i++
            yield next.value
          }
        }
      }
      if (more) still.push(turn)
    }
    turns = still
  }
  yield* later
}

/** How many mutants of a request come before those of the next, and of how many requests the same change is tried at first. */
const mostInTurn = 8
const mostAlike = 2

/** Each more request of a route starts that much later among the nasty values: all of them are met early by one or another. */
const shift = 3

const turnedBy = <T>(start: number, list: readonly T[]): T[] => {
  const at = start % list.length
  return [...list.slice(at), ...list.slice(0, at)]
}

function* mutantsOf(
  request: HttpRequest,
  numbers: readonly string[],
  long: readonly string[],
  start: number,
  refusing: ReadonlyMap<string, readonly string[]>,
): Generator<HttpRequest> {
  // In turns: what nobody reads in one part must not keep the others waiting.
  const parts = [
    jsonMutants(request, [...numbers.map(Number), ...long]),
    queryMutants(request, [...numbers, ...long], start),
    headerMutants(request, refusing),
    formMutants(request, [...numbers, ...long], start),
    lineMutants(request),
    multipartMutants(request),
    pathMutants(request),
  ]
  while (parts.length > 0)
    for (const part of parts.slice()) {
      const next = part.next()
      if (next.done) parts.splice(parts.indexOf(part), 1)
      else yield next.value
    }
}

/** The last segment of a longer path, which is more likely than others to name something. */
function* pathMutants(request: HttpRequest): Generator<HttpRequest> {
  const segments = request.path.split('/')
  if (segments.length < 3) return
  for (const segment of nastySegments) yield { ...request, path: segments.with(segments.length - 1, segment).join('/') }
}

function* jsonMutants(request: HttpRequest, learned: readonly unknown[]): Generator<HttpRequest> {
  if (request.body === null) return
  const withBody = (text: string): HttpRequest => ({ ...request, body: utf8(text) })
  yield { ...request, headers: request.headers.filter(([name]) => !/^content-type$/i.test(name)), body: null }
  const root = parsed(request.body)
  if (typeof root !== 'object' || root === null) return
  yield withBody(JSON.stringify(root).slice(0, -1))
  // JSON as well, and nothing to read a member of.
  yield withBody('null')
  const paths = pathsOf(root, [], 40)
  const withMember = (path: readonly string[], value: unknown) => withBody(JSON.stringify(changed(root, path, value)))
  for (const path of paths) yield withMember(path, undefined)
  for (const path of paths) {
    const text = memberAt(root, path)
    if (typeof text === 'string') for (const value of insides(text)) yield withMember(path, value)
  }
  // One value in every place, then the next: a member that may be anything must not keep the others waiting.
  for (const value of inTurns(nastyJson, learned)) for (const path of paths) yield withMember(path, value)
}

function* queryMutants(request: HttpRequest, learned: readonly string[], start: number): Generator<HttpRequest> {
  const pairs = queryPairs(request.query)
  const some = [...pairs.slice(0, 20).entries()]
  for (const [i] of some) yield { ...request, query: toQuery(pairs.toSpliced(i, 1)) }
  // Adapters and frameworks make a list of what is sent twice.
  for (const [i, pair] of some) yield { ...request, query: toQuery(pairs.toSpliced(i, 0, pair)) }
  for (const [i, { key, value = '' }] of some)
    for (const inside of insides(percentDecode(value)))
      yield { ...request, query: toQuery(pairs.with(i, { key, value: encodeURIComponent(inside) })) }
  // What was a number is likelier to be taken for one again.
  for (const value of nastyNumbers)
    for (const [i, { key, value: old = '' }] of some)
      if (/^-?\d+$/.test(old)) yield { ...request, query: toQuery(pairs.with(i, { key, value })) }
  for (const value of inTurns(turnedBy(start, nastyQuery), learned))
    for (const [i, { key }] of some) yield { ...request, query: toQuery(pairs.with(i, { key, value })) }
}

function* formMutants(request: HttpRequest, learned: readonly string[], start: number): Generator<HttpRequest> {
  const text = request.body === null || !isForm(request) ? undefined : strictTextOf(request.body)
  if (text === undefined) return
  for (const { query } of queryMutants({ ...request, query: text }, learned, start))
    yield { ...request, body: utf8(query) }
}

/** Most lines of a text that are changed. */
const mostLines = 4

/** Of a text of lines, such as a table: without one, one cut off at its first separator, one with a cell more, one that is empty. */
function* lineMutants(request: HttpRequest): Generator<HttpRequest> {
  const text = request.body === null || isForm(request) ? undefined : strictTextOf(request.body)
  if (text === undefined || !text.includes('\n') || text.includes('\r\n\r\n') || parsed(request.body!) !== undefined)
    return
  const lines = text.split('\n')
  const changes: readonly ((line: string) => string[])[] = [
    () => [],
    (line) => [line.replace(/[,;\t|].*$/s, '')],
    (line) => [`${line},a`],
    (line) => [line.replace(/^[^,;\t|]*/, '')],
    (line) => [line, ''],
    (line) => [line, line],
  ]
  // What is below comes first: without the right names in front there is nothing to break.
  for (const change of changes)
    for (let i = lines.length - 1; i >= Math.max(0, lines.length - mostLines); i--)
      yield { ...request, body: utf8(lines.toSpliced(i, 1, ...change(lines[i]!)).join('\n')) }
}

function* headerMutants(
  request: HttpRequest,
  refusing: ReadonlyMap<string, readonly string[]>,
): Generator<HttpRequest> {
  const lines = [...request.headers.slice(0, 20).entries()]
  for (const [i, [name]] of lines) {
    yield { ...request, headers: request.headers.toSpliced(i, 1) }
    if (!/^(?:content-type|cookie)$/i.test(name))
      yield { ...request, headers: request.headers.toSpliced(i + 1, 0, [name, 'b']) }
  }
  for (const [i, [name, line]] of lines) {
    if (/^content-type$/i.test(name)) continue
    const known = [refusing, nastyOf].flatMap((of) => of.get(name.toLowerCase()) ?? [])
    const values = /^cookie$/i.test(name) ? cookieMutants(line) : [...known, ...insides(line), ...nastyHeader]
    for (const value of values) yield { ...request, headers: request.headers.with(i, [name, value]) }
  }
}

function cookieMutants(line: string): string[] {
  const cookies = line.split('; ')
  return cookies.slice(0, 8).flatMap((cookie, i) => {
    const name = cookie.split('=', 1)[0]!
    return [...insides(cookie.slice(name.length + 1)), ...nastyCookies].map((value) =>
      cookies.with(i, `${name}=${value}`).join('; '),
    )
  })
}

/** One of each in turn, and then the rest of the longer. */
export function inTurns<T>(a: readonly T[], b: readonly T[]): T[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => [
    ...a.slice(i, i + 1),
    ...b.slice(i, i + 1),
  ]).flat()
}

/** The text with one member of the JSON that it carries left out, or broken. */
function insides(text: string): string[] {
  const carried = carriedIn(text)
  if (carried === undefined) return []
  const whole = [null, [], 0].map(carried.write)
  const inside = pathsOf(carried.value, [], 12).flatMap((path) =>
    [undefined, ...nastyJson].map((value) =>
      carried.write(changed(carried.value, path, typeof value === 'string' ? value.toWellFormed() : value)),
    ),
  )
  return [...whole, ...inside]
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(strictTextOf(body) ?? '')
  } catch {
    return undefined
  }
}
