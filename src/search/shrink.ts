import { isHttpRequest, type HttpRequest } from '../http/request.ts'
import { percentDecode } from '../http/query.ts'
import { shown } from '../http/shown.ts'
import { checkOptions } from '../gateway/options.ts'
import { parseRoute, type Route } from '../gateway/routes.ts'
import { natural } from '../lambda/option-values.ts'
import { baselineMethod, fillRoute } from './baseline.ts'
import { differingParts, keepOnly, partsOf, requestOf, type PartName, type RequestParts } from './request-parts.ts'
import { requestKey } from './request-key.ts'
import { shrinkBody } from './shrink-body.ts'
import { fewest } from './fewest.ts'
import { shrinkValue } from './shrink-json.ts'
import { escapesIn, firstOf, plainerText } from './shrink-text.ts'
import type { StillShows } from './still-shows.ts'

/** Options of {@link shrinkRequest}. */
export interface ShrinkOptions {
  /** The request to shrink towards (`GET /`). */
  readonly baseline?: HttpRequest
  /** The routes whose plain paths are tried, such as `'GET /users/{id}'`. */
  readonly routes?: readonly (string | Route)[]
  /** How many times `isSame` may be asked (150). Requests that were tried before cost nothing. */
  readonly maxCalls?: number
}

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS']

/**
 * Shrinks a request towards a boring one for as long as `isSame` says that it still shows the same thing: first whole
 * parts, alone and then left out, then each value. Deterministic; ties are settled in one fixed order. Never returns a
 * request for which `isSame` was not true, other than the one that was given. Rejects with a `TypeError` for options that it does not know.
 */
export async function shrinkRequest(
  request: HttpRequest,
  isSame: (candidate: HttpRequest) => Promise<boolean>,
  options: ShrinkOptions = {},
): Promise<HttpRequest> {
  checkOptions('shrinkRequest', options, ['baseline', 'routes', 'maxCalls'])
  natural('maxCalls', options.maxCalls, 0)
  if (options.baseline !== undefined && !isHttpRequest(options.baseline))
    throw new TypeError(`baseline must be a request (httpRequest({ ... })); got ${shown(options.baseline)}`)
  if (options.routes !== undefined && !Array.isArray(options.routes))
    throw new TypeError(`routes must be a list such as ['GET /users/{id}']; got ${shown(options.routes)}`)
  const baseline = options.baseline ?? { method: 'GET', path: '/', query: '', headers: [], body: null }
  const routes = (options.routes ?? []).map((route) => (typeof route === 'string' ? parseRoute(route) : route))
  const routePaths = routes.map(fillRoute)
  let left = options.maxCalls ?? 150
  const tried = new Map<string, boolean>([[requestKey(request), true]])
  const shows = async (parts: RequestParts): Promise<boolean> => {
    const candidate = requestOf(parts)
    const key = requestKey(candidate)
    const known = tried.get(key)
    if (known !== undefined) return known
    if (left-- <= 0) return false
    const same = await isSame(candidate)
    tried.set(key, same)
    return same
  }

  const cookieLines = request.headers.filter(([name]) => name.toLowerCase() === 'cookie').length
  const asLines = cookieLines > 1 && !(await shows(partsOf(request)))
  let parts = await dropParts(baseline, partsOf(request, asLines), shows)
  for (let round = 0, before = ''; round < 3; round++) {
    const key = requestKey(requestOf(parts))
    if (key === before) break
    before = key
    parts = await shrinkLists(parts, shows)
    parts = await shrinkValues(baseline, routePaths, parts, shows, round > 0)
    parts = await dropEach(baseline, parts, shows)
  }
  return requestOf(parts)
}

type Shows = (parts: RequestParts) => Promise<boolean>

/** The whole baseline; then one part alone; then every part, and every pair, left out. */
async function dropParts(baseline: HttpRequest, parts: RequestParts, shows: Shows): Promise<RequestParts> {
  let names = differingParts(baseline, parts)
  const only = (some: readonly PartName[]) => keepOnly(baseline, parts, some)
  if (names.length === 0) return parts
  if (await shows(only([]))) return only([])
  if (names.length > 1) for (const name of names) if (await shows(only([name]))) return only([name])
  parts = await dropEach(baseline, parts, shows)
  names = differingParts(baseline, parts)
  for (const [a, b] of pairsOf(names)) {
    const rest = names.filter((one) => one !== a && one !== b)
    if (rest.length > 0 && rest.length < names.length - 1 && (await shows(only(rest)))) names = rest
  }
  return only(names)
}

/** Every part left out. */
async function dropEach(baseline: HttpRequest, parts: RequestParts, shows: Shows): Promise<RequestParts> {
  let names = differingParts(baseline, parts)
  for (const name of names.toReversed()) {
    const rest = keepOnly(
      baseline,
      parts,
      names.filter((one) => one !== name),
    )
    if (await shows(rest)) names = differingParts(baseline, (parts = rest))
  }
  return parts
}

function pairsOf<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((a, i) => list.slice(i + 1).map((b): [T, T] => [a, b]))
}

/** Fewer query pairs, header lines and cookies: one alone, then halves and single ones left out. */
async function shrinkLists(parts: RequestParts, shows: Shows): Promise<RequestParts> {
  let current = parts
  for (const name of ['query', 'headers', 'cookies'] as const) {
    const list = current[name] as readonly unknown[]
    if (list.length < 2) continue
    const smaller = await fewest(list, (some) => shows({ ...current, [name]: some }))
    current = { ...current, [name]: smaller }
  }
  return joinPairs(current, shows)
}

/** A key given twice as one list: `ids=1&ids=2` as `ids=1,2`, which some front ends make of it. */
async function joinPairs(parts: RequestParts, shows: Shows): Promise<RequestParts> {
  const { query } = parts
  const [first, second] = query
  if (query.length !== 2 || first!.key !== second!.key) return parts
  const joined = { ...parts, query: [{ key: first!.key, value: `${first!.value ?? ''},${second!.value ?? ''}` }] }
  return (await shows(joined)) ? joined : parts
}

/** Plainer values, part by part in one fixed order. `again`: only parts that come before what has changed since. */
async function shrinkValues(
  baseline: HttpRequest,
  routePaths: readonly string[],
  parts: RequestParts,
  shows: Shows,
  again: boolean,
): Promise<RequestParts> {
  let current = parts
  const text = again ? plainerText : shrinkValue
  const differing = differingParts(baseline, parts)
  if (differing.includes('method')) {
    const usual = [...new Set([baselineMethod(baseline, parts.body), ...methods])]
    const method = await firstOf(usual, current.method, (one) => shows({ ...current, method: one }))
    current = { ...current, method }
  }
  if (differing.includes('path')) current = { ...current, path: await shrinkPath(routePaths, current, shows, text) }
  for (let i = 0; i < current.query.length; i++) current = await shrinkPair(current, i, shows, text)
  for (let i = 0; i < current.headers.length; i++) current = await shrinkHeader(current, i, shows, text)
  for (let i = 0; i < current.cookies.length; i++) current = await shrinkCookie(current, i, shows, text)
  if (current.body !== null) {
    const body = await shrinkBody(current.body, (bytes) => shows({ ...current, body: bytes }))
    current = { ...current, body }
  }
  return current
}

type ShrinkText = (text: string, shows: StillShows<string>) => Promise<string>

async function shrinkPath(
  routePaths: readonly string[],
  parts: RequestParts,
  shows: Shows,
  shrink: ShrinkText,
): Promise<string> {
  const tryPath = (path: string) => shows({ ...parts, path })
  const plain = await firstOf([...new Set(['/', ...routePaths, '/a'])], parts.path, tryPath)
  if (plain !== parts.path) return plain
  let segments = parts.path.slice(1).split('/')
  const join = (list: readonly string[]) => `/${list.join('/')}`
  for (let i = segments.length - 1; i >= 0 && segments.length > 1; i--) {
    const without = segments.toSpliced(i, 1)
    if (await tryPath(join(without))) segments = without
  }
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i]!
    if (segment === '' || segment === 'a') continue
    const escapes = escapesIn(segment)
    const escape = await firstOf(escapes, segment, (one) => tryPath(join(segments.with(i, one))))
    if (escapes.includes(escape)) {
      segments = segments.with(i, escape)
      continue
    }
    const plainer = await shrink(percentDecode(segment), async (text) => {
      return text !== '' && tryPath(join(segments.with(i, encodeSegment(text))))
    })
    const encoded = encodeSegment(plainer)
    if (encoded !== segment && (await tryPath(join(segments.with(i, encoded))))) segments = segments.with(i, encoded)
  }
  return join(segments)
}

const encodeSegment = (text: string) => encodeURIComponent(text.toWellFormed())

async function shrinkPair(parts: RequestParts, i: number, shows: Shows, shrink: ShrinkText): Promise<RequestParts> {
  const pair = parts.query[i]!
  const withPair = (key: string, value: string | undefined) => ({
    ...parts,
    query: parts.query.with(i, { key, value }),
  })
  let current = withPair(pair.key, pair.value)
  let { key, value } = pair
  if (value !== undefined && value !== '') {
    const raw = value
    const escapes = escapesIn(raw)
    value = await firstOf(['', ...escapes], raw, (text) => shows(withPair(key, text)))
    if (value !== '' && !escapes.includes(value)) {
      const decoded = percentDecode(raw)
      const plainer = await shrink(decoded, (text) => shows(withPair(key, encodeValue(text))))
      if (plainer !== decoded || (await shows(withPair(key, encodeValue(plainer))))) value = encodeValue(plainer)
    }
    current = withPair(key, value)
  }
  if (key !== 'a' && (await shows(withPair('a', value)))) {
    key = 'a'
    current = withPair(key, value)
  }
  return current
}

const encodeValue = (text: string) => encodeURIComponent(text.toWellFormed()).replaceAll('%2C', ',')

async function shrinkHeader(parts: RequestParts, i: number, shows: Shows, shrink: ShrinkText): Promise<RequestParts> {
  const [name, value] = parts.headers[i]!
  const withLine = (ownName: string, ownValue: string): RequestParts => ({
    ...parts,
    headers: parts.headers.with(i, [ownName, ownValue]),
  })
  const lower = name.toLowerCase()
  const kept = name !== lower && (await shows(withLine(lower, value))) ? lower : name
  const plainer = await shrink(value, (text) => shows(withLine(kept, text)))
  return withLine(kept, plainer)
}

async function shrinkCookie(parts: RequestParts, i: number, shows: Shows, shrink: ShrinkText): Promise<RequestParts> {
  const cookie = parts.cookies[i]!
  const mark = cookie.indexOf('=')
  const name = mark < 0 ? '' : cookie.slice(0, mark + 1)
  const withCookie = (text: string) => ({ ...parts, cookies: parts.cookies.with(i, text) })
  const plainer = await shrink(cookie.slice(mark + 1), async (text) => {
    return name + text !== '' && !/[;\s]/.test(text) && shows(withCookie(name + text))
  })
  return withCookie(name + plainer)
}
