import { utf8 } from '../http/body.ts'
import type { HeaderLine } from '../http/headers.ts'
import { isObject } from '../http/is-object.ts'
import type { HttpRequest } from '../http/request.ts'
import type { Answer, Effect, RefusalReason } from './answer.ts'
import { albSays as says } from './alb-evidence.ts'
import { decodedBody } from './base64-body.ts'
import {
  isStatus,
  noteLostCookies,
  noteLostHeaders,
  readHeaders,
  readMultiValueHeaders,
  type HeaderRule,
  type Refusal,
} from './envelope.ts'
import { weakest, type Evidence } from './evidence.ts'
import { functionErrorKind } from './function-error.ts'
import { limits } from './limits.ts'
import { noOutcome, type Outcome } from './outcome.ts'

/** What the client gets from a load balancer. It never infers and is strictly typed: everything wrong is 502. */
export function albAnswer(multi: boolean, outcome: Outcome, request: HttpRequest): Answer {
  switch (outcome.kind) {
    case 'payload':
      return payloadAnswer(multi, outcome.payload, request)
    case 'function-error': {
      const kind = functionErrorKind(outcome.payload)
      if (kind === 'threw') return refused(request, 'function-error', says.unhandled, 'LambdaUnhandled')
      if (kind === 'timed-out') return refused(request, 'function-error', says.timedOut)
      return refused(request, 'function-error', says.tooLarge, 'LambdaResponseTooLarge')
    }
    case 'stream':
      return refused(request, outcome.error === undefined ? 'stream-invalid' : 'function-error', says.stream)
    case 'not-invoked':
      return outcome.reason === 'throttled'
        ? refused(request, 'not-invoked', says.throttled, 'LambdaThrottling')
        : refused(request, 'not-invoked', says.notInvoked)
    default:
      throw noOutcome(outcome)
  }
}

/** A page of the load balancer's own, as `502 Bad Gateway` is documented to look. */
export function albPage(
  request: HttpRequest,
  status: string,
  rejection: { readonly reason: RefusalReason; readonly place?: string; readonly log?: string },
  evidence: Evidence,
): Answer {
  const html = `<html>\r\n<head><title>${status}</title></head>\r\n<body>\r\n<center><h1>${status}</h1></center>\r\n</body>\r\n</html>\r\n`
  const body = utf8(html)
  return {
    status: Number(status.slice(0, 3)),
    headers: [
      ['Server', 'awselb/2.0'],
      ['Content-Type', 'text/html'],
      ['Content-Length', String(body.length)],
    ],
    body: request.method === 'HEAD' ? noBytes : body,
    rejection,
    evidence,
  }
}

/** True for a response whose JSON is larger than a load balancer takes; looks closer only where it could be. */
function isTooLargeForAlb(payload: Record<string, unknown>): boolean {
  const { body } = payload
  const near = typeof body === 'string' ? body.length > 100_000 : body !== undefined
  return (
    (near || mapBytes(payload.headers) + mapBytes(payload.multiValueHeaders) > 100_000) &&
    jsonBytes(payload) > limits.alb
  )
}

function payloadAnswer(multi: boolean, payload: unknown, request: HttpRequest): Answer {
  const refuse = ({ evidence, ...rejection }: Refusal): Answer =>
    albPage(request, '502 Bad Gateway', { ...rejection, log: invalid }, evidence)
  if (payload === null || payload === undefined) return refuse({ reason: 'no-response', evidence: says.notObject })
  if (!isObject(payload)) return refuse({ reason: 'response-not-object', evidence: says.notObject })
  if (isTooLargeForAlb(payload))
    return albPage(
      request,
      '502 Bad Gateway',
      { reason: 'response-too-large', log: 'LambdaResponseTooLarge' },
      says.tooLarge,
    )
  const wrong = wrongMember(payload)
  if (wrong) return refuse(wrong)
  const status = payload.statusCode as number

  const effects: Effect[] = []
  const lines: HeaderLine[] = []
  const { headers, multiValueHeaders } = payload
  if (multi) {
    if (isObject(multiValueHeaders)) {
      const refusal = readMultiValueHeaders(multiValueHeaders, rule, lines, effects, says.nothing, true)
      if (refusal) return refuse(refusal)
    }
    noteLostHeaders('headers', headers, rule, lines, effects, says.headersUnread)
  } else {
    if (isObject(headers)) {
      const refusal = readHeaders(headers, rule, lines, effects)
      if (refusal) return refuse(refusal)
    }
    noteLostHeaders('multiValueHeaders', multiValueHeaders, rule, lines, effects, says.modeDecides)
  }
  if (payload.cookies !== undefined) noteLostCookies(payload.cookies, lines, effects, says.unknownKeys)

  const body = bodyOf(payload, status, effects)
  if (!(body instanceof Uint8Array)) return refuse(body)
  lines.push(['Content-Length', String(body.length)])
  return {
    status,
    headers: lines,
    body: request.method === 'HEAD' ? noBytes : body,
    ...(effects.length > 0 && { effects }),
    evidence: weakest(acceptance(payload), effects),
  }
}

/** The first member whose type is wrong, nulls included; the unread header map counts only where null is known fatal. */
function wrongMember(payload: Record<string, unknown>): Refusal | undefined {
  const { statusCode, headers, multiValueHeaders, body, statusDescription, isBase64Encoded } = payload
  if (statusCode === undefined) return { reason: 'status-code-missing', place: 'statusCode', evidence: says.noStatus }
  if (!isStatus(statusCode)) {
    const evidence = typeof statusCode === 'string' && /^\d+$/.test(statusCode) ? says.statusText : says.nothing
    return { reason: 'status-code-invalid', place: 'statusCode', evidence }
  }
  if (headers !== undefined && !isObject(headers))
    return {
      reason: 'headers-invalid',
      place: 'headers',
      evidence: headers === null ? says.headersNull : says.nothing,
    }
  if (multiValueHeaders !== undefined && !isObject(multiValueHeaders))
    return {
      reason: 'multi-value-headers-invalid',
      place: 'multiValueHeaders',
      evidence: multiValueHeaders === null ? says.multiValueNull : says.nothing,
    }
  if (body !== undefined && typeof body !== 'string')
    return { reason: 'body-not-string', place: 'body', evidence: body === null ? says.bodyNull : says.nothing }
  if (statusDescription !== undefined && typeof statusDescription !== 'string')
    return { reason: 'status-code-invalid', place: 'statusDescription', evidence: says.otherNull }
  if (isBase64Encoded !== undefined && typeof isBase64Encoded !== 'boolean')
    return { reason: 'base64-flag-invalid', place: 'isBase64Encoded', evidence: says.otherNull }
  return undefined
}

/** How sure it is that a load balancer takes such an envelope, odd values left aside. */
function acceptance(payload: Record<string, unknown>): Evidence {
  if (payload.body === undefined) return says.statusOnly
  for (const key in payload) if (!keys.has(key)) return says.unknownKeys
  return says.envelope
}

const keys = new Set(['statusCode', 'statusDescription', 'headers', 'multiValueHeaders', 'body', 'isBase64Encoded'])

const invalid = 'LambdaInvalidResponse'

const rule: HeaderRule = {
  wireName: (name) => name,
  drops: (name) => hopByHop.has(name),
  judgesDropped: true,
  oddValue: (value) => ({
    verdict: 'refused',
    evidence: typeof value === 'number' || typeof value === 'boolean' ? says.headerScalar : says.nothing,
  }),
  twin: { verdict: 'sent', evidence: says.nothing },
}

/** Documented as ignored; the length is the load balancer's own. */
const hopByHop = new Set([
  'connection',
  'content-length',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

const noBytes = new Uint8Array(0)

function bodyOf(payload: Record<string, unknown>, status: number, effects: Effect[]): Uint8Array | Refusal {
  const body = (payload.body ?? '') as string
  const unknown = (): void => void effects.push({ kind: 'not-established', place: 'body', evidence: says.nothing })
  if (body !== '' && (status === 204 || status === 304)) unknown()
  if (payload.isBase64Encoded !== true) return utf8(body)
  const { bytes, form } = decodedBody(body)
  if (form === 'invalid') return { reason: 'body-not-base64', place: 'body', evidence: says.nothing }
  if (form === 'imperfect') unknown()
  return bytes
}

function refused(request: HttpRequest, reason: RefusalReason, evidence: Evidence, log?: string): Answer {
  return albPage(request, '502 Bad Gateway', { reason, ...(log !== undefined && { log }) }, evidence)
}

function mapBytes(map: unknown): number {
  if (!isObject(map)) return 0
  let bytes = 0
  for (const name in map) {
    const value = map[name]
    bytes += name.length
    if (typeof value === 'string') bytes += value.length
    else if (Array.isArray(value)) for (const one of value) bytes += String(one).length
  }
  return bytes
}

function jsonBytes(payload: unknown): number {
  return Buffer.byteLength(JSON.stringify(payload))
}
