import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { utf8 } from '../http/body.ts'
import type { HeaderLine } from '../http/headers.ts'
import { percentDecode } from '../http/query.ts'
import { isObject } from '../http/is-object.ts'
import type { HttpRequest } from '../http/request.ts'
import type { Answer, Effect } from './answer.ts'
import { decodedBody } from './base64-body.ts'
import { isStatus, noteLostHeaders, readHeaders, statusOfText, type HeaderRule, type Refusal } from './envelope.ts'
import {
  acceptedAnswer,
  checkEventSize,
  inferredOnWire,
  isOwnHeader,
  refusedAnswer,
  routeFor,
  titleCase,
} from './http-api-answer.ts'
import type { Evidence } from './evidence.ts'
import { httpApiAuthorizer } from './http-api-authorizer.ts'
import { httpApiSays as says } from './http-api-evidence.ts'
import type { HttpApiSettings } from './http-api-options.ts'
import { inferredAnswer } from './inference.ts'
import { put } from './maps.ts'
import { parts2, request2, type Sender2 } from './payload-2.ts'
import { requestIds } from './request-ids.ts'
import { routeKey } from './routes.ts'

const added: readonly HeaderLine[] = [
  ['x-forwarded-port', '443'],
  ['x-forwarded-proto', 'https'],
]

/** What an HTTP API is to format 2.0. */
export function httpApiSender({ domainName, world }: HttpApiSettings): Sender2 {
  return { keepsCookieHeader: false, domainName, sourceIp: world.sourceIp, added }
}

/**
 * The event of format 2.0. Paths are decoded, despite the name `rawPath` (recorded by aws-lambda-dotnet, 2025-04-14, and
 * hotsock/voker, 2026-07-10), and start with a named stage.
 */
export function toEvent2(settings: HttpApiSettings, sender: Sender2, request: HttpRequest): APIGatewayProxyEventV2 {
  const { route, pathParameters } = routeFor(settings, request)
  const { world } = settings
  const ids = requestIds(world, request)
  const parts = parts2(request, sender, ids.trace)
  const path = settings.stagePath + percentDecode(request.path)
  const key = routeKey(route)
  const authorizer = httpApiAuthorizer(settings.authorizer)
  const event = {
    version: '2.0',
    routeKey: key,
    rawPath: path,
    rawQueryString: parts.rawQueryString,
    ...(parts.cookies && { cookies: parts.cookies }),
    headers: parts.headers,
    ...(parts.queryStringParameters && { queryStringParameters: parts.queryStringParameters }),
    requestContext: {
      accountId: settings.accountId,
      apiId: settings.apiId,
      ...(authorizer && { authorizer }),
      domainName: settings.domainName,
      domainPrefix: settings.domainPrefix,
      http: {
        method: request.method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp: world.sourceIp,
        userAgent: parts.headers['user-agent'] ?? '',
      },
      requestId: ids.short,
      routeKey: key,
      stage: settings.stage,
      time: world.time,
      timeEpoch: world.epoch,
    },
    ...(pathParameters && { pathParameters: decoded(pathParameters) }),
    ...(parts.body !== undefined && { body: parts.body }),
    isBase64Encoded: parts.isBase64Encoded,
    ...(settings.stageVariables && { stageVariables: { ...settings.stageVariables } }),
  } as APIGatewayProxyEventV2
  checkEventSize(settings, request, event)
  return event
}

/** Path parameters with their percent-escapes decoded, as both formats of HTTP APIs have them. */
export function decoded(parameters: Record<string, string>): Record<string, string> {
  const map: Record<string, string> = {}
  for (const name of Object.keys(parameters)) put(map, name, percentDecode(parameters[name]!))
  return map
}

/** What the client gets for a payload of format 2.0: inference without `statusCode`, strict types with it. */
export function answer2(settings: HttpApiSettings, payload: unknown, request: HttpRequest): Answer {
  if (!isObject(payload) || payload.statusCode === undefined)
    return inferredOnWire(settings, request, inferredAnswer(payload, inference))
  const effects: Effect[] = []
  const refuse = (refusal: Refusal): Answer => refusedAnswer(settings, request, refusal)
  const status = statusOf(payload.statusCode, effects)
  if (typeof status !== 'number') return refuse(status)

  const lines: HeaderLine[] = []
  const { cookies, headers, body } = payload
  if (Array.isArray(cookies) && cookies.every((cookie) => typeof cookie === 'string'))
    for (const cookie of cookies) lines.push(['Set-Cookie', cookie])
  else if (cookies !== undefined && cookies !== null)
    return refuse({ reason: 'cookies-invalid', place: 'cookies', evidence: says.nothing })
  if (isObject(headers)) {
    const refusal = readHeaders(headers, rule2, lines, effects)
    if (refusal) return refuse(refusal)
  } else if (headers !== undefined && headers !== null)
    return refuse({ reason: 'headers-invalid', place: 'headers', evidence: says.nothing })
  if (payload.multiValueHeaders !== undefined)
    noteLostHeaders('multiValueHeaders', payload.multiValueHeaders, rule2, lines, effects, says.ignoredMultiValue)

  const base64 = flagOf(payload.isBase64Encoded, effects)
  if (typeof base64 !== 'boolean') return refuse(base64)
  if (isObject(body))
    return refuse({ reason: 'body-not-string', place: 'body', log: wrongBodyLog, evidence: says.bodyObject })
  const bytes = bodyOf(body, base64, status, effects)
  if (!(bytes instanceof Uint8Array)) return refuse(bytes)
  const evidence = acceptance(payload, keys2, Array.isArray(cookies) && cookies.length > 0)
  return acceptedAnswer(settings, request, { status, lines, body: bytes, effects, evidence })
}

/** The request of a captured event: the path is encoded again, so `%2F` in it is lost. */
export function toRequest2(settings: HttpApiSettings, event: APIGatewayProxyEventV2): HttpRequest {
  return request2('http-v2', event, (path) =>
    encodePath(withoutStage(path, event.requestContext?.stage ?? settings.stage)),
  )
}

/** A path without the named stage that it starts with. */
export function withoutStage(path: string, stage: string): string {
  return stage !== '$default' && (path === `/${stage}` || path.startsWith(`/${stage}/`))
    ? path.slice(stage.length + 1) || '/'
    : path
}

/** A decoded path as a client would send it. */
export function encodePath(path: string): string {
  return encodeURI(path.toWellFormed()).replace(/[?#]/g, encodeURIComponent)
}

/** `$context.integrationErrorMessage`, as AWS staff quote it. */
const wrongBodyLog =
  "The response from the Lambda function doesn't match the format that API Gateway expects. " +
  'Lambda body contains the wrong type for field "body"'

const inference = {
  object: says.inferredObject,
  text: says.inferredText,
  emptyText: says.inferredEmpty,
  other: says.inferredOther,
  nothing: says.nullPayload,
}

const rule2: HeaderRule = {
  wireName: titleCase,
  drops: isOwnHeader,
  judgesDropped: false,
  oddValue: (value) => {
    if (Array.isArray(value)) return { verdict: 'refused', evidence: says.headerArray }
    if (value === null) return { verdict: 'left-out', evidence: says.nothing }
    if (typeof value === 'object') return { verdict: 'refused', evidence: says.nothing }
    return { verdict: 'sent', text: String(value), evidence: says.headerScalar }
  },
  twin: { verdict: 'sent', evidence: says.nothing },
}

/** The status of an HTTP API's envelope, in both formats; a refusal for what surely or likely is none. */
export function statusOf(value: unknown, effects: Effect[]): number | Refusal {
  if (isStatus(value)) return value
  if (value === null) {
    effects.push({ kind: 'not-established', place: 'statusCode', evidence: says.statusNull })
    return 200
  }
  const coerced = statusOfText(value)
  if (coerced === undefined)
    return {
      reason: 'status-code-invalid',
      place: 'statusCode',
      evidence: value === 0 ? says.statusZero : says.nothing,
    }
  effects.push({ kind: 'status-code-coerced', place: 'statusCode', evidence: says.statusText })
  return coerced
}

/** The body of an HTTP API's envelope, in both formats; base64 is always decoded (recorded). */
export function bodyOf(body: unknown, base64: boolean, status: number, effects: Effect[]): Uint8Array | Refusal {
  if (body === undefined || body === null || body === '') return new Uint8Array(0)
  if (typeof body !== 'string') return { reason: 'body-not-string', place: 'body', evidence: says.nothing }
  if (status === 204 || status === 304)
    effects.push({ kind: 'not-established', place: 'body', evidence: says.bodyAndStatus })
  if (!base64) return utf8(body)
  const { bytes, form } = decodedBody(body)
  if (form === 'invalid') return { reason: 'body-not-base64', place: 'body', evidence: says.base64 }
  if (form === 'imperfect') effects.push({ kind: 'not-established', place: 'body', evidence: says.base64 })
  return bytes
}

/** How sure it is that an HTTP API takes such an envelope, odd values left aside. */
export function acceptance(payload: Record<string, unknown>, keys: ReadonlySet<string>, cookies: boolean): Evidence {
  if (typeof payload.body !== 'string') return says.noBody
  for (const key in payload) if (!keys.has(key)) return says.unknownKeys
  return cookies ? says.cookies : says.snapshot
}

const keys2 = new Set(['statusCode', 'headers', 'multiValueHeaders', 'cookies', 'body', 'isBase64Encoded'])

function flagOf(value: unknown, effects: Effect[]): boolean | Refusal {
  if (typeof value === 'boolean') return value
  if (value === undefined || value === null) return false
  if (value !== 'true' && value !== 'false')
    return { reason: 'base64-flag-invalid', place: 'isBase64Encoded', evidence: says.nothing }
  effects.push({ kind: 'not-established', place: 'isBase64Encoded', evidence: says.nothing })
  return value === 'true'
}
