import { httpRequest, type HttpRequest } from '../../http/request.ts'
import { markedPath } from '../follow/sought-paths.ts'
import type { Looker } from '../known/looker.ts'
import { fillRoute } from '../request/baseline.ts'
import { literalPaths } from './dictionary-of.ts'
import { distinct } from '../request/request-key.ts'
import { filledPaths, segmentValues } from '../schema/segment-values.ts'
import { routedPaths } from '../source/router-tree.ts'
import type { Literals } from '../source/literals.ts'
import type { Session } from '../session/session.ts'

/** A boring request, and whether the handler is known to answer its path to this method only. */
export interface Start {
  readonly base: HttpRequest
  readonly isTold: boolean
  /** Its path is only made of texts of the source. */
  readonly isGuess?: true
}

/** One boring request a route, and one for each path that the source names. */
export function startsOf({ gateway }: Session, literals: Literals): Start[] {
  const start = (method: string | undefined, path: string): Start => ({
    base: httpRequest({ method: method ?? 'GET', path }),
    isTold: method !== undefined,
  })
  const routed = gateway.routes
    .slice(0, 20)
    .map((route) => start(route.method === 'ANY' ? undefined : route.method, fillRoute(route)))
  const named = literalPaths(literals).slice(0, 24)
  // `/users/` before an id is the start of what a route says already.
  const isStart = (path: string) => path.endsWith('/') && gateway.routes.some((route) => route.path.startsWith(path))
  return [
    ...routed,
    ...named
      .filter(({ path }) => !isStart(path))
      .map(({ method, path }): Start => ({ ...start(method, path), isGuess: true })),
  ]
}

/** Most routes that are asked for rows though they are answered as unknown. */
const mostUnanswered = 8

/** Routes with parameters that are answered as if nobody knew them, with marks for those: what they are compared with are rows. */
export function unansweredRoutes(starts: readonly Start[], looker: Pick<Looker, 'isDead'>): HttpRequest[] {
  return starts
    .filter(({ base, isTold }) => isTold && /\/a(?:\/|$)/.test(base.path) && looker.isDead(base.path))
    .slice(0, mostUnanswered)
    .map(({ base }) => ({ ...base, path: markedPath(base.path, []) }))
}

/** Segments such as `v7` that were drawn from a pattern: no mark fits it, and there may be a table of them. */
export function drawnSegments(starts: readonly Start[], { strings }: Literals): string[] {
  const written = new Set(strings.flatMap((text) => text.split('/')))
  const segments = starts.flatMap(({ base }) => base.path.split('/'))
  return segments.filter((segment) => /^[a-z]{1,4}\d{1,3}$/i.test(segment) && !written.has(segment))
}

/** Most requests with other segments. */
const mostOthers = 8

/** Bases with another value of a path parameter than theirs, as its schema allows: a fault may be that of one row alone. */
export function otherSegments(bases: readonly HttpRequest[], { routes, mounts, schemas }: Literals): HttpRequest[] {
  const values = segmentValues(schemas)
  if (values.size === 0) return []
  const others = routedPaths(routes, mounts).flatMap(({ path }) => {
    const [plainest, ...more] = filledPaths(path, values)
    const base = bases.find((one) => one.path === plainest)
    return base === undefined ? [] : more.map((other) => ({ ...base, path: other }))
  })
  return distinct(others).slice(0, mostOthers)
}

/** How many bases are looked at with a plain query too, and not only with one that may fail. */
const mostPlain = 3

/** Requests as anybody sends them, and some that few expect; the first bases are looked at with more of them. */
export function plainRequests(base: HttpRequest, i: number): HttpRequest[] {
  const headers = { 'content-type': 'application/json', authorization: 'Bearer a.b.c', cookie: 'a=b' }
  const method = base.method === 'GET' ? 'POST' : base.method
  return [
    ...(i < mostPlain ? [httpRequest({ ...base, query: 'a=1' })] : []),
    // Beyond Latin-1: adapters put what they get into headers.
    ...(i === 0 ? [httpRequest({ ...base, query: 'a=%E2%82%AC' })] : []),
    httpRequest({ ...base, query: 'a=%25', headers: { cookie: 'a=%' } }),
    httpRequest({ ...base, method, headers, body: '{}' }),
    ...(i < mostPlain || base.method !== 'GET' ? [httpRequest({ ...base, method, headers, body: '[{}]' })] : []),
  ]
}
