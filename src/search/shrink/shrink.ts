import { checkedRequest, isHttpRequest, type HttpRequest } from '../../http/request.ts'
import type { QueryPair } from '../../http/query.ts'
import { shown } from '../../http/shown.ts'
import { checkOptions } from '../../gateway/options.ts'
import { parseRoute, type Route } from '../../gateway/routes.ts'
import { natural } from '../../lambda/words/option-values.ts'
import { baselineMethod, fillRoute } from '../request/baseline.ts'
import {
  differingParts,
  keepOnly,
  partsOf,
  requestOf,
  type PartName,
  type RequestParts,
} from '../request/request-parts.ts'
import { shrinkLists } from './shrink-lists.ts'
import { shrinkPath } from './shrink-path.ts'
import { shrinkPair } from './shrink-pair.ts'
import { requestKey } from '../request/request-key.ts'
import { shrinkBody } from './shrink-body.ts'
import { shrinkValue } from './shrink-json.ts'
import { firstOf, plainerText } from './shrink-text.ts'
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
  checkedRequest('shrinkRequest(): request', request)
  if (typeof isSame !== 'function')
    throw new TypeError(
      `shrinkRequest(): isSame must be a function that tells whether a request still shows it; got ${shown(isSame)}`,
    )
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

/** The whole baseline; then one part alone; then every part, and every pair, left out. */
async function dropParts(
  baseline: HttpRequest,
  parts: RequestParts,
  shows: StillShows<RequestParts>,
): Promise<RequestParts> {
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
async function dropEach(
  baseline: HttpRequest,
  parts: RequestParts,
  shows: StillShows<RequestParts>,
): Promise<RequestParts> {
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

/** Plainer values, part by part in one fixed order. `again`: only parts that come before what has changed since. */
async function shrinkValues(
  baseline: HttpRequest,
  routePaths: readonly string[],
  parts: RequestParts,
  shows: StillShows<RequestParts>,
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
  if (differing.includes('path')) {
    const path = await shrinkPath(current.path, routePaths, (one) => shows({ ...current, path: one }), again)
    current = { ...current, path }
  }
  for (const [i, pair] of current.query.entries()) {
    const put = (one: QueryPair): RequestParts => ({ ...current, query: current.query.with(i, one) })
    current = put(await shrinkPair(pair, (one) => shows(put(one)), again))
  }
  for (let i = 0; i < current.headers.length; i++) current = await shrinkHeader(current, i, shows, text)
  for (let i = 0; i < current.cookies.length; i++) current = await shrinkCookie(current, i, shows, text)
  if (current.body !== null) {
    const body = await shrinkBody(current.body, (bytes) => shows({ ...current, body: bytes }), again)
    current = { ...current, body }
  }
  return current
}

type ShrinkText = (text: string, shows: StillShows<string>) => Promise<string>

async function shrinkHeader(
  parts: RequestParts,
  i: number,
  shows: StillShows<RequestParts>,
  shrink: ShrinkText,
): Promise<RequestParts> {
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

async function shrinkCookie(
  parts: RequestParts,
  i: number,
  shows: StillShows<RequestParts>,
  shrink: ShrinkText,
): Promise<RequestParts> {
  const cookie = parts.cookies[i]!
  const mark = cookie.indexOf('=')
  const name = mark < 0 ? '' : cookie.slice(0, mark + 1)
  const withCookie = (text: string) => ({ ...parts, cookies: parts.cookies.with(i, text) })
  const plainer = await shrink(cookie.slice(mark + 1), async (text) => {
    return name + text !== '' && !/[;\s]/.test(text) && shows(withCookie(name + text))
  })
  return withCookie(name + plainer)
}
