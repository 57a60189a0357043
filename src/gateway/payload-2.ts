import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { requestCookies } from '../http/cookies.ts'
import type { HeaderLine } from '../http/headers.ts'
import { formDecode, queryEncode, queryPairs } from '../http/query.ts'
import type { HttpRequest } from '../http/request.ts'
import { eventBody, isTextType, requestBody } from './base64-body.ts'
import { refuseForeign } from './event-name.ts'
import type { GatewayName } from './gateway.ts'
import { put } from './maps.ts'

/** What differs between the two senders of format 2.0, and what one API keeps from request to request. */
export interface Sender2 {
  /** A Function URL keeps the `cookie` header beside `cookies`; an HTTP API removes it (recorded for both). */
  readonly keepsCookieHeader: boolean
  readonly domainName: string
  readonly sourceIp: string
  /** What the front end adds to the headers of every request, beside host, length and `x-forwarded-for`. */
  readonly added: readonly HeaderLine[]
}

/**
 * What HTTP APIs drop from a request; emulators only, so unknown for Function URLs above all. Nobody reads them.
 */
export const hopByHop: ReadonlySet<string> = new Set([
  'connection',
  'expect',
  'proxy-authenticate',
  'te',
  'transfer-encoding',
  'upgrade',
])

/**
 * Headers of format 2.0: lower-case names, repeated ones joined with `,` and no space (recorded by hotsock/voker,
 * 2026-07-10). `content-length` is there without a body too. Cookie lines are joined with `; ` as HTTP/2 has it.
 */
function headers2(request: HttpRequest, sender: Sender2, traceId: string): Record<string, string> {
  const map: Record<string, string> = {}
  for (const [name, value] of request.headers) {
    const lower = name.toLowerCase()
    if (hopByHop.has(lower)) continue
    const cookie = lower === 'cookie'
    if (cookie && !sender.keepsCookieHeader) continue
    if (Object.hasOwn(map, lower)) put(map, lower, map[lower]! + (cookie ? '; ' : ',') + value)
    else put(map, lower, value)
  }
  map['content-length'] = String(request.body?.length ?? 0)
  map.host ??= sender.domainName
  for (const [name, value] of sender.added) map[name] = value
  map['x-amzn-trace-id'] = traceId
  const before = map['x-forwarded-for']
  map['x-forwarded-for'] = before === undefined ? sender.sourceIp : `${before}, ${sender.sourceIp}`
  return map
}

/** Query map of format 2.0: form-decoded, repeated names joined with `,` in order; undefined (so absent) without pairs. */
function query2(query: string): Record<string, string> | undefined {
  if (query === '') return undefined
  const map: Record<string, string> = {}
  let some = false
  for (const { key, value } of queryPairs(query)) {
    const name = formDecode(key)
    const decoded = value === undefined ? '' : formDecode(value)
    put(map, name, Object.hasOwn(map, name) ? `${map[name]!},${decoded}` : decoded)
    some = true
  }
  return some ? map : undefined
}

/** The members of an event that both senders make alike; keys without content are absent, as AWS has it. */
export function parts2(
  request: HttpRequest,
  sender: Sender2,
  traceId: string,
): Pick<
  APIGatewayProxyEventV2,
  'rawQueryString' | 'cookies' | 'headers' | 'queryStringParameters' | 'body' | 'isBase64Encoded'
> {
  const headers = headers2(request, sender, traceId)
  const cookies = requestCookies(request.headers)
  const queryStringParameters = query2(request.query)
  const { body } = request
  const asText = isTextType(headers['content-type'])
  const hasBody = body !== null && body.length > 0
  return {
    rawQueryString: request.query,
    ...(cookies.length > 0 && { cookies }),
    headers,
    ...(queryStringParameters && { queryStringParameters }),
    ...(hasBody && { body: eventBody(body, asText) }),
    isBase64Encoded: hasBody && !asText,
  }
}

/** What a captured event of format 2.0 tells about its request; how its path was sent is the sender's own affair. */
export function request2(
  own: GatewayName,
  event: Partial<APIGatewayProxyEventV2>,
  sentPath: (path: string) => string,
): HttpRequest {
  refuseForeign(own, event)
  const context = event.requestContext as Partial<APIGatewayProxyEventV2['requestContext']> | undefined
  const headers: HeaderLine[] = []
  let cookieSeen = false
  for (const [name, value] of Object.entries(event.headers ?? {})) {
    const lower = name.toLowerCase()
    if (typeof value !== 'string' || isAddedName(lower) || (lower === 'host' && value === context?.domainName)) continue
    cookieSeen ||= lower === 'cookie'
    const own = lower === 'x-forwarded-for' ? withoutLastHop(value) : value
    if (own !== '' || lower !== 'x-forwarded-for') headers.push([name, own])
  }
  if (!cookieSeen && event.cookies && event.cookies.length > 0) headers.push(['cookie', event.cookies.join('; ')])
  return {
    method: context?.http?.method ?? 'GET',
    path: sentPath(event.rawPath ?? context?.http?.path ?? '/'),
    query: event.rawQueryString ?? queryOf(event.queryStringParameters),
    headers,
    body: requestBody(event.body, event.isBase64Encoded),
  }
}

/** True for headers that a front end makes itself, whatever the client sent. */
export function isAddedName(lower: string): boolean {
  return (
    lower === 'content-length' ||
    lower === 'x-amzn-trace-id' ||
    lower === 'x-forwarded-port' ||
    lower === 'x-forwarded-proto' ||
    lower.startsWith('x-amzn-tls-')
  )
}

/** What a client itself sent as `x-forwarded-for`: all but the last address; `''` for nothing. */
export function withoutLastHop(value: string): string {
  const comma = value.lastIndexOf(',')
  return comma < 0 ? '' : value.slice(0, comma)
}

function queryOf(map: APIGatewayProxyEventV2['queryStringParameters'] | null): string {
  return Object.entries(map ?? {})
    .map(([key, value]) => `${queryEncode(key)}=${queryEncode(value ?? '')}`)
    .join('&')
}
