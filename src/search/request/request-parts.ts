import type { HeaderLine } from '../../http/headers.ts'
import type { HttpRequest } from '../../http/request.ts'
import { requestCookies } from '../../http/cookies.ts'
import { queryPairs, toQuery, type QueryPair } from '../../http/query.ts'
import { baselineMethod } from './baseline.ts'

/** A request taken apart into what a shrinker can drop one by one. */
export interface RequestParts {
  readonly method: string
  readonly path: string
  readonly query: readonly QueryPair[]
  /** All lines but `cookie`. */
  readonly headers: readonly HeaderLine[]
  readonly cookies: readonly string[]
  readonly body: Uint8Array | null
}

/** The parts of a request; cookies in several lines are one list, or are lines like any other if `asLines`. */
export function partsOf(request: HttpRequest, asLines = false): RequestParts {
  return {
    method: request.method,
    path: request.path,
    query: queryPairs(request.query),
    headers: asLines ? request.headers : request.headers.filter(([name]) => name.toLowerCase() !== 'cookie'),
    cookies: asLines ? [] : requestCookies(request.headers),
    body: request.body,
  }
}

/** The request of parts; a `GET` that has a body becomes `POST` when the parts left the method at the baseline's. */
export function requestOf(parts: RequestParts): HttpRequest {
  return {
    method: parts.method,
    path: parts.path,
    query: toQuery(parts.query),
    headers: parts.cookies.length > 0 ? [...parts.headers, ['cookie', parts.cookies.join('; ')]] : parts.headers,
    body: parts.body,
  }
}

/** The groups that are kept or dropped as one, in the order in which ties are settled. */
const partNames = ['method', 'path', 'query', 'headers', 'cookies', 'body'] as const

export type PartName = (typeof partNames)[number]

/** The baseline with only the named parts taken from `parts`. */
export function keepOnly(baseline: HttpRequest, parts: RequestParts, names: readonly PartName[]): RequestParts {
  const base = partsOf(baseline)
  const body = names.includes('body') ? parts.body : base.body
  return {
    method: names.includes('method') ? parts.method : baselineMethod(baseline, body),
    path: names.includes('path') ? parts.path : base.path,
    query: names.includes('query') ? parts.query : base.query,
    headers: names.includes('headers') ? parts.headers : base.headers,
    cookies: names.includes('cookies') ? parts.cookies : base.cookies,
    body,
  }
}

/** The names of the parts in which `parts` differs from the baseline. */
export function differingParts(baseline: HttpRequest, parts: RequestParts): PartName[] {
  const base = partsOf(baseline)
  return partNames.filter((name) => {
    // a body brings POST along, but POST may be all that matters; or the body on a GET
    if (name === 'method')
      return parts.method !== baseline.method || parts.method !== baselineMethod(baseline, parts.body)
    if (name === 'path') return parts.path !== base.path
    if (name === 'body') return parts.body !== null
    return parts[name].length > 0
  })
}
