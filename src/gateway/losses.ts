import { textOf, utf8 } from '../http/body.ts'
import { requestCookies } from '../http/cookies.ts'
import { headerValue, type HeaderLine } from '../http/headers.ts'
import { formDecode, percentDecode, queryEncode, queryPairs, toQuery, type QueryPair } from '../http/query.ts'
import type { HttpRequest } from '../http/request.ts'
import { isTextType } from './base64-body.ts'
import type { GatewayName } from './gateway.ts'
import { encodePath } from './http-v2.ts'
import { hopByHop, isAddedName } from './payload-2.ts'
import { isAddedByRest, isDroppedByRest } from './rest-headers.ts'

/** What an event cannot tell about its request, one by one. Each makes two different requests look alike. */
export type Loss =
  | 'header-case' // names in lower case
  | 'header-order' // the order of different names
  | 'header-repeats-joined' // lines of one name joined with a comma
  | 'header-repeats-last' // only the last line of a name arrives
  | 'own-headers' // what the front end adds, replaces or counts itself
  | 'connection-headers' // what concerns one connection
  | 'cookie-spacing' // cookies are split and put together again
  | 'path-encoding' // which characters were percent-encoded; %2F and / are one
  | 'query-encoding' // which characters were percent-encoded; + and %20 are one
  | 'query-order' // the order of different names
  | 'query-repeats-last' // only the last value of a name arrives
  | 'query-bare-names' // a name without = and empty pieces
  | 'empty-body' // no body and a body of no bytes are one
  | 'rest-headers' // what REST APIs drop or rewrite beside
  | 'text-bytes' // bytes of a text body that are not UTF-8
  | 'body-bytes' // bytes of any body that are not UTF-8

/**
 * What each front end loses; a load balancer in multi-value mode keeps repeats. A REST API told `binaryMediaTypes` keeps
 * the bytes of those types.
 */
export const losses: Readonly<Record<GatewayName | 'alb-multi-value', readonly Loss[]>> = {
  rest: [
    'header-case',
    'own-headers',
    'rest-headers',
    'header-order',
    'query-bare-names',
    'query-encoding',
    'query-order',
    'empty-body',
    'body-bytes',
  ],
  'http-v2': [
    'cookie-spacing',
    'header-case',
    'own-headers',
    'connection-headers',
    'header-repeats-joined',
    'header-order',
    'path-encoding',
    'empty-body',
    'text-bytes',
  ],
  'http-v1': [
    'header-case',
    'own-headers',
    'connection-headers',
    'header-order',
    'query-bare-names',
    'query-encoding',
    'query-order',
    'empty-body',
    'text-bytes',
  ],
  'function-url': [
    'cookie-spacing',
    'header-case',
    'own-headers',
    'connection-headers',
    'header-repeats-joined',
    'header-order',
    'empty-body',
    'text-bytes',
  ],
  alb: [
    'header-case',
    'own-headers',
    'header-repeats-last',
    'header-order',
    'query-bare-names',
    'query-repeats-last',
    'query-order',
    'empty-body',
    'text-bytes',
  ],
  'alb-multi-value': [
    'header-case',
    'own-headers',
    'header-order',
    'query-bare-names',
    'query-order',
    'empty-body',
    'text-bytes',
  ],
}

/** A request without what the losses take from it: two that come out equal are one to a front end that loses so. */
export function without(request: HttpRequest, lost: readonly Loss[]): HttpRequest {
  return lost.reduce((left, loss) => forget[loss](left), request)
}

const forget: Readonly<Record<Loss, (request: HttpRequest) => HttpRequest>> = {
  'header-case': (request) =>
    withHeaders(request, (lines) => lines.map(([name, value]) => [name.toLowerCase(), value])),
  'header-order': (request) => withHeaders(request, (lines) => lines.toSorted(byFirst)),
  'header-repeats-joined': (request) => withHeaders(request, joinedLines),
  'header-repeats-last': (request) =>
    withHeaders(request, (lines) => lines.filter(([name], at) => at === lines.findLastIndex(([own]) => own === name))),
  'own-headers': (request) =>
    withHeaders(request, (lines) =>
      lines.filter(([name]) => !isAddedName(lower(name)) && !/^(?:host|x-forwarded-for)$/i.test(name)),
    ),
  'connection-headers': (request) =>
    withHeaders(request, (lines) => lines.filter(([name]) => !hopByHop.has(lower(name)))),
  'cookie-spacing': (request) =>
    withHeaders(request, (lines) => {
      const rest = lines.filter(([name]) => lower(name) !== 'cookie')
      const cookies = requestCookies(lines)
      return cookies.length === 0 ? rest : [...rest, ['cookie', cookies.join('; ')]]
    }),
  'path-encoding': (request) => ({ ...request, path: encodePath(percentDecode(request.path)) }),
  'query-encoding': (request) =>
    withQuery(request, (pairs) =>
      pairs.map(({ key, value }) => ({
        key: queryEncode(formDecode(key)),
        value: value === undefined ? value : queryEncode(formDecode(value)),
      })),
    ),
  'query-order': (request) => withQuery(request, (pairs) => pairs.toSorted((a, b) => order(a.key, b.key))),
  'query-repeats-last': (request) =>
    withQuery(request, (pairs) =>
      pairs.filter(({ key }, at) => at === pairs.findLastIndex((other) => other.key === key)),
    ),
  'query-bare-names': (request) => withQuery(request, (pairs) => pairs.map(({ key, value = '' }) => ({ key, value }))),
  'empty-body': (request) => (request.body?.length === 0 ? { ...request, body: null } : request),
  'rest-headers': (request) =>
    withHeaders(request, (lines) => lines.filter(([name]) => !isDroppedByRest(name) && !isAddedByRest(name))),
  'body-bytes': (request) => (request.body === null ? request : { ...request, body: utf8(textOf(request.body)) }),
  'text-bytes': (request) =>
    request.body !== null && isTextType(headerValue(request.headers, 'content-type'))
      ? { ...request, body: utf8(textOf(request.body)) }
      : request,
}

function withHeaders(
  request: HttpRequest,
  change: (lines: readonly HeaderLine[]) => readonly HeaderLine[],
): HttpRequest {
  return { ...request, headers: change(request.headers) }
}

function withQuery(request: HttpRequest, change: (pairs: readonly QueryPair[]) => readonly QueryPair[]): HttpRequest {
  return { ...request, query: toQuery(change(queryPairs(request.query))) }
}

function joinedLines(lines: readonly HeaderLine[]): HeaderLine[] {
  const joined = new Map<string, string>()
  for (const [name, value] of lines) {
    const before = joined.get(name)
    joined.set(name, before === undefined ? value : `${before},${value}`)
  }
  return [...joined]
}

function byFirst(a: HeaderLine, b: HeaderLine): number {
  return order(lower(a[0]), lower(b[0]))
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function lower(name: string): string {
  return name.toLowerCase()
}
