import type { LambdaFunctionURLEvent } from 'aws-lambda'
import { utf8 } from '../http/body.ts'
import type { HeaderLine } from '../http/headers.ts'
import { percentDecode } from '../http/query.ts'
import { isObject } from '../http/is-object.ts'
import { checkedRequest, type HttpRequest } from '../http/request.ts'
import type { Answer, Effect } from './answer.ts'
import { decodedBody } from './base64-body.ts'
import { deliveryOf } from './delivery.ts'
import {
  hasName,
  isStatus,
  noteLostHeaders,
  readHeaders,
  statusOfText,
  type HeaderRule,
  type Refusal,
} from './envelope.ts'
import {
  functionErrorAnswer,
  notInvokedAnswer,
  refusedByUrl,
  sentAnswer,
  tooLargeAnswer,
} from './function-url-answer.ts'
import type { Evidence } from './evidence.ts'
import { functionUrlSays as says } from './function-url-evidence.ts'
import { toFunctionUrlSettings, type FunctionUrlOptions, type FunctionUrlSettings } from './function-url-options.ts'
import { rawAnswer, streamAnswer } from './function-url-stream.ts'
import { NotDelivered, type Gateway } from './gateway.ts'
import { isTooLarge } from './http-api-answer.ts'
import { inferredAnswer } from './inference.ts'
import { toldOptions } from './options.ts'
import { checkedOutcome, noOutcome, type Outcome } from './outcome.ts'
import { parts2, request2, type Sender2 } from './payload-2.ts'
import { requestIds } from './request-ids.ts'

/** A Lambda Function URL. Throws a `TypeError` for options that it cannot have. */
export function functionUrl(options: FunctionUrlOptions = {}): Gateway<LambdaFunctionURLEvent> {
  const settings = toFunctionUrlSettings(options)
  const { domainName, world } = settings
  const sender: Sender2 = { keepsCookieHeader: true, domainName, sourceIp: world.sourceIp, added }
  return {
    name: 'function-url',
    toEvent: (request) => toEvent(settings, sender, checkedRequest('toEvent(): the argument', request)),
    toResponse: (outcome, request) => toResponse(settings, checkedOutcome(outcome), request),
    toRequest: (event) => request2('function-url', event, (path) => path),
    delivery: (request) => deliveryOf('function-url', request),
    routes: settings.routes,
    untold: settings.untold,
    options: toldOptions(options),
    with: (more) => functionUrl({ ...options, ...more }),
  }
}

const added: readonly HeaderLine[] = [
  ['x-amzn-tls-cipher-suite', 'TLS_AES_128_GCM_SHA256'],
  ['x-amzn-tls-version', 'TLSv1.3'],
  ['x-forwarded-port', '443'],
  ['x-forwarded-proto', 'https'],
]

/**
 * Format 2.0 as a Function URL sends it: `rawPath` stays encoded (`requestContext.http.path` does not), the `cookie`
 * header stays beside `cookies` (recorded by hotsock/voker, 2026-07-10).
 */
function toEvent(settings: FunctionUrlSettings, sender: Sender2, request: HttpRequest): LambdaFunctionURLEvent {
  const { world, iam } = settings
  const ids = requestIds(world, request)
  const parts = parts2(request, sender, ids.trace)
  const event: LambdaFunctionURLEvent = {
    version: '2.0',
    routeKey: '$default',
    rawPath: request.path,
    rawQueryString: parts.rawQueryString,
    ...(parts.cookies && { cookies: parts.cookies }),
    headers: parts.headers,
    ...(parts.queryStringParameters && { queryStringParameters: parts.queryStringParameters }),
    requestContext: {
      accountId: settings.accountId,
      apiId: settings.apiId,
      ...(iam && { authorizer: { iam: { ...iam } } }),
      domainName: settings.domainName,
      domainPrefix: settings.domainPrefix,
      http: {
        method: request.method,
        path: percentDecode(request.path),
        protocol: 'HTTP/1.1',
        sourceIp: world.sourceIp,
        userAgent: parts.headers['user-agent'] ?? '',
      },
      requestId: ids.uuid,
      routeKey: '$default',
      stage: '$default',
      time: world.time,
      timeEpoch: world.epoch,
    },
    ...(parts.body !== undefined && { body: parts.body }),
    isBase64Encoded: parts.isBase64Encoded,
  }
  if (request.body !== null && isTooLarge(event, request.body.length))
    throw new NotDelivered(tooLargeAnswer(settings, request), 'the request is larger than a Function URL takes')
  return event
}

function toResponse(settings: FunctionUrlSettings, outcome: Outcome, request: HttpRequest): Answer {
  switch (outcome.kind) {
    case 'payload':
      return settings.streams
        ? rawAnswer(settings, outcome.payload, request)
        : bufferedAnswer(settings, outcome.payload, request)
    case 'function-error':
      return functionErrorAnswer(settings, request, outcome.payload)
    case 'not-invoked':
      return notInvokedAnswer(settings, request, outcome)
    case 'stream': {
      if (settings.streams) return streamAnswer(settings, outcome, request, streamRule)
      const reason = outcome.error === undefined ? 'stream-invalid' : 'function-error'
      return refusedByUrl(settings, request, { reason, evidence: says.streamOnBuffered })
    }
    default:
      throw noOutcome(outcome)
  }
}

/** The most lenient front end: infers whatever has no `statusCode`, coerces a status, sends an object body as JSON. */
function bufferedAnswer(settings: FunctionUrlSettings, payload: unknown, request: HttpRequest): Answer {
  if (!isObject(payload) || payload.statusCode === undefined) {
    const { status, body, effects = [], evidence } = inferredAnswer(payload, inference)
    return sentAnswer(settings, request, { status, lines: json, body, length: body.length, effects, evidence })
  }
  const effects: Effect[] = []
  const refuse = (refusal: Refusal): Answer => refusedByUrl(settings, request, refusal)
  const unknown = (place: string): void => void effects.push({ kind: 'not-established', place, evidence: says.nothing })
  const status = statusOf(payload.statusCode, effects)
  if (status === undefined)
    return refuse({ reason: 'status-code-invalid', place: 'statusCode', evidence: says.nothing })

  const lines: HeaderLine[] = []
  const { cookies, headers } = payload
  if (Array.isArray(cookies) && cookies.every((cookie) => typeof cookie === 'string'))
    for (const cookie of cookies) lines.push(['Set-Cookie', cookie])
  else if (cookies === null) unknown('cookies')
  else if (cookies !== undefined) return refuse({ reason: 'cookies-invalid', place: 'cookies', evidence: says.nothing })
  if (isObject(headers)) {
    const refusal = readHeaders(headers, bufferedRule, lines, effects)
    if (refusal) return refuse(refusal)
  } else if (headers === null) unknown('headers')
  else if (headers !== undefined) return refuse({ reason: 'headers-invalid', place: 'headers', evidence: says.nothing })
  if (payload.multiValueHeaders !== undefined)
    noteLostHeaders(
      'multiValueHeaders',
      payload.multiValueHeaders,
      bufferedRule,
      lines,
      effects,
      says.ignoredMultiValue,
    )
  for (const key in payload) if (!keys.has(key)) unknown(key)

  const bytes = bodyOf(payload, status, effects)
  if (!(bytes instanceof Uint8Array)) return refuse(bytes)
  if (!hasName(lines, 0, 'content-type')) lines.push(['Content-Type', 'application/json'])
  const evidence = acceptance(payload)
  return sentAnswer(settings, request, { status, lines, body: bytes, length: bytes.length, effects, evidence })
}

/** How sure it is that a Function URL takes such an envelope, odd values left aside. */
function acceptance({ body, cookies, isBase64Encoded }: Record<string, unknown>): Evidence {
  if (typeof body !== 'string') return isObject(body) ? says.bodyObject : says.noBody
  if (Array.isArray(cookies) && cookies.length > 0) return says.cookies
  return isBase64Encoded === true ? says.decodes : says.envelope
}

const keys = new Set(['statusCode', 'headers', 'multiValueHeaders', 'cookies', 'body', 'isBase64Encoded'])

const json: readonly HeaderLine[] = [['Content-Type', 'application/json']]

const inference = {
  object: says.inferred,
  text: says.inferred,
  emptyText: says.inferredEmpty,
  other: says.inferred,
  nothing: says.nullPayload,
}

/** `WWW-Authenticate` arrives under another name: three reports of 2026. */
function wireName(name: string): string {
  return name.length === 16 && name.toLowerCase() === 'www-authenticate' ? `x-amzn-Remapped-${name}` : name
}

const oddValue: HeaderRule['oddValue'] = (value) => {
  if (value === null) return { verdict: 'left-out', evidence: says.nothing }
  if (typeof value === 'object') return { verdict: 'refused', evidence: says.nothing }
  return { verdict: 'sent', text: String(value), evidence: says.nothing }
}

const hopByHop = new Set(['connection', 'date', 'transfer-encoding', 'upgrade'])

const bufferedRule: HeaderRule = {
  wireName,
  drops: (name) => name === 'content-length' || hopByHop.has(name),
  judgesDropped: false,
  oddValue,
  twin: { verdict: 'sent', evidence: says.nothing },
}

/** Behind RESPONSE_STREAM a `content-length` arrives remapped (cargo-lambda issue 862). */
const streamRule: HeaderRule = {
  ...bufferedRule,
  wireName: (name) => (name.toLowerCase() === 'content-length' ? 'x-amzn-remapped-content-length' : wireName(name)),
  drops: (name) => hopByHop.has(name),
}

function statusOf(value: unknown, effects: Effect[]): number | undefined {
  if (isStatus(value)) return value
  if (value === null) {
    effects.push({ kind: 'not-established', place: 'statusCode', evidence: says.nothing })
    return 200
  }
  const coerced = statusOfText(value)
  if (coerced !== undefined)
    effects.push({ kind: 'status-code-coerced', place: 'statusCode', evidence: says.statusText })
  return coerced
}

function bodyOf(payload: Record<string, unknown>, status: number, effects: Effect[]): Uint8Array | Refusal {
  const { body, isBase64Encoded: flag } = payload
  const unknown = (place: string): void => void effects.push({ kind: 'not-established', place, evidence: says.nothing })
  if (flag !== undefined && typeof flag !== 'boolean') {
    if (flag !== null && flag !== 'true' && flag !== 'false')
      return { reason: 'base64-flag-invalid', place: 'isBase64Encoded', evidence: says.nothing }
    unknown('isBase64Encoded')
  }
  if (body === undefined || body === null) {
    effects.push({ kind: 'not-established', place: 'body', evidence: says.noBody })
    return new Uint8Array(0)
  }
  if (body !== '' && (status === 204 || status === 304)) unknown('body')
  if (typeof body !== 'string') {
    if (!isObject(body)) unknown('body')
    return utf8(JSON.stringify(body))
  }
  if (flag !== true && flag !== 'true') return utf8(body)
  const { bytes, form } = decodedBody(body)
  if (form === 'invalid') return { reason: 'body-not-base64', place: 'body', evidence: says.nothing }
  if (form === 'imperfect') unknown('body')
  return bytes
}
