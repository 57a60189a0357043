import { headerBytes, type HeaderLine } from '../http/headers.ts'
import type { HttpRequest } from '../http/request.ts'
import type { Answer, Effect, RefusalReason } from './answer.ts'
import type { Evidence } from './evidence.ts'
import { limits } from './limits.ts'
import { noOutcome, type Outcome } from './outcome.ts'
import { requestIds, type RequestIds } from './request-ids.ts'
import { addOwnHeaders, gatewayAnswer, noBytes } from './rest-answer.ts'
import { restEvidence } from './rest-evidence.ts'
import type { RestSettings } from './rest-options.ts'
import { readBody, readFlag, sentBytes } from './rest-returned-body.ts'
import { deployedLines, note, readHeaders, type Refusal, type ReturnedHeaders } from './rest-returned-headers.ts'
import { readStatus } from './rest-returned-status.ts'
import { readStream } from './rest-stream.ts'

const serverError = '{"message": "Internal server error"}'
const configurationError = 'Execution failed due to configuration error: '
const malformed = `${configurationError}Malformed Lambda proxy response`

/** What the client of a REST API gets for an outcome. */
export function restResponse(settings: RestSettings, outcome: Outcome, request: HttpRequest): Answer {
  switch (outcome.kind) {
    case 'payload':
      if (settings.stream) return refuse(settings, request, streamRefusal)
      return answerPayload(settings, outcome.payload ?? null, request)
    case 'function-error':
      return functionError(settings, request, outcome.payload.errorMessage)
    case 'not-invoked':
      return notInvoked(settings, request, outcome.reason)
    case 'stream':
      return answerStream(settings, outcome, request)
    default:
      throw noOutcome(outcome)
  }
}

const keys = new Set(['statusCode', 'headers', 'multiValueHeaders', 'body', 'isBase64Encoded', 'base64Encoded'])
const lowerKeys = new Set([...keys].map((key) => key.toLowerCase()))

/** The verdict on a payload, rule by rule in API Gateway's order; the first refusing one counts. */
function answerPayload(settings: RestSettings, payload: unknown, request: HttpRequest): Answer {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload))
    return refuse(settings, request, notAnObject(payload))
  const fields = payload as Readonly<Record<string, unknown>>
  const stranger = unknownKey(fields)
  if (stranger !== undefined) return refuse(settings, request, stranger)
  const effects: Effect[] = []
  const status = readStatus(fields['statusCode'], effects)
  if (typeof status !== 'number') return refuse(settings, request, status)
  const headers = readHeaders(fields['headers'], fields['multiValueHeaders'], effects)
  if ('refused' in headers) return refuse(settings, request, headers)
  const body = readBody(fields['body'], effects)
  if (typeof body !== 'string') return refuse(settings, request, body)
  // The alias is undocumented and goes first: AWS staff, based on trials
  const flagName = Object.hasOwn(fields, 'base64Encoded') ? 'base64Encoded' : 'isBase64Encoded'
  const flag = readFlag(flagName, fields[flagName], effects)
  if (typeof flag !== 'boolean') return refuse(settings, request, flag)
  const bytes = sentBytes(settings, request, body, flag, effects)
  if ('refused' in bytes) return refuse(settings, request, bytes, 500)
  return accept(settings, request, { status, headers, bytes, effects, evidence: restEvidence.accepted })
}

function notAnObject(payload: unknown): Refusal {
  if (payload === null) return { refused: 'no-response', evidence: restEvidence.nullPayload }
  const evidence = typeof payload === 'string' ? restEvidence.topLevelString : restEvidence.topLevelOther
  return { refused: 'response-not-object', evidence }
}

/** The unknown key with the best evidence; the first of those that are equally sure. */
function unknownKey(fields: Readonly<Record<string, unknown>>): Refusal | undefined {
  let weak: Refusal | undefined
  for (const key of Object.keys(fields)) {
    if (keys.has(key)) continue
    if (lowerKeys.has(key.toLowerCase()))
      weak ??= { refused: 'unknown-key', place: key, evidence: restEvidence.keyCasing }
    else {
      const evidence = key === 'cookies' ? restEvidence.cookiesKey : restEvidence.unknownKey
      return { refused: 'unknown-key', place: key, evidence }
    }
  }
  return weak
}

interface Accepted {
  readonly status: number
  readonly headers: ReturnedHeaders
  readonly bytes: Uint8Array
  readonly effects: Effect[]
  readonly evidence: Evidence
}

function accept(settings: RestSettings, request: HttpRequest, accepted: Accepted): Answer {
  const { status, headers, effects, evidence } = accepted
  const ids = requestIds(settings.world, request)
  if (headerBytes(headers.lines) > limits.headers) {
    const facts = { bytes: headerBytes(headers.lines), limit: limits.headers }
    effects.push({ kind: 'headers-too-large', place: 'headers', evidence: restEvidence.headersLarge, facts })
  }
  const bodiless = status === 204 || status === 304 || status < 200
  if (bodiless && accepted.bytes.length > 0)
    effects.push({ kind: 'body-dropped', place: 'body', evidence: restEvidence.bodyForbidden, facts: { status } })
  const bytes = bodiless ? noBytes : accepted.bytes
  return {
    status,
    headers: settings.console
      ? [...headers.lines, ['X-Amzn-Trace-Id', ids.trace]]
      : clientHeaders(settings, headers, bytes.length, ids),
    body: request.method === 'HEAD' ? noBytes : bytes,
    ...(effects.length > 0 && { effects }),
    evidence,
  }
}

/** The function's headers and API Gateway's own. The default content type is recorded, whatever the body. */
function clientHeaders(
  settings: RestSettings,
  headers: ReturnedHeaders,
  length: number,
  ids: RequestIds,
): HeaderLine[] {
  const lines = deployedLines(headers.lines)
  if (!headers.typed) lines.push(['Content-Type', 'application/json'])
  lines.push(['Content-Length', String(length)])
  addOwnHeaders(lines, settings, ids, 'Miss from cloudfront')
  lines.push(['X-Amzn-Trace-Id', ids.trace])
  return lines
}

function refuse(settings: RestSettings, request: HttpRequest, refusal: Refusal, status = 502): Answer {
  const { refused, place, evidence } = refusal
  return gatewayAnswer(settings, request, {
    status,
    body: serverError,
    errorType: 'InternalServerErrorException',
    rejection: {
      reason: refused,
      ...(place !== undefined && { place }),
      // What the log says of undecodable base64 is not recorded
      ...(refused !== 'body-not-base64' && { log: malformed }),
    },
    evidence,
  })
}

function functionError(settings: RestSettings, request: HttpRequest, message: string | undefined): Answer {
  const id = requestIds(settings.world, request).uuid
  const log = `Lambda execution failed with status 200 due to customer function error: ${message ?? ''}. Lambda request id: ${id}`
  return gatewayAnswer(settings, request, {
    status: 502,
    body: serverError,
    errorType: 'InternalServerErrorException',
    rejection: { reason: 'function-error', log },
    evidence: restEvidence.functionError,
  })
}

type NotInvoked = Extract<Outcome, { kind: 'not-invoked' }>['reason']

const notInvokedAnswers: Readonly<
  Record<NotInvoked, { status: number; body: string; log: string; evidence: Evidence }>
> = {
  throttled: {
    status: 500,
    body: serverError,
    log: `${configurationError}Rate Exceeded.`,
    evidence: restEvidence.throttled,
  },
  'no-permission': {
    status: 500,
    body: serverError,
    log: `${configurationError}Invalid permissions on Lambda function`,
    evidence: restEvidence.noPermission,
  },
  'integration-timeout': {
    status: 504,
    body: '{"message": "Endpoint request timed out"}',
    log: 'Execution failed due to a timeout error',
    evidence: restEvidence.timeout,
  },
}

function notInvoked(settings: RestSettings, request: HttpRequest, reason: NotInvoked): Answer {
  const { status, body, log, evidence } = notInvokedAnswers[reason]
  const rejection = { reason: 'not-invoked' as RefusalReason, log }
  return gatewayAnswer(settings, request, {
    status,
    body,
    errorType: 'InternalServerErrorException',
    rejection,
    evidence,
  })
}

const streamRefusal: Refusal = { refused: 'stream-invalid', evidence: restEvidence.streamInvalid }

/** A streamed outcome: read as documented in STREAM mode; in BUFFERED mode it is no JSON, so no response. */
function answerStream(
  settings: RestSettings,
  outcome: Extract<Outcome, { kind: 'stream' }>,
  request: HttpRequest,
): Answer {
  if (!settings.stream) {
    if (outcome.error !== undefined) return functionError(settings, request, outcome.error.errorMessage)
    return refuse(settings, request, { refused: 'stream-invalid', evidence: restEvidence.notJson })
  }
  const read = readStream(outcome)
  if (read === undefined) {
    if (outcome.error !== undefined) return functionError(settings, request, outcome.error.errorMessage)
    return refuse(settings, request, streamRefusal, 500)
  }
  const effects: Effect[] = []
  const status = read.metadata['statusCode'] === undefined ? 200 : readStatus(read.metadata['statusCode'], effects)
  if (typeof status !== 'number')
    return refuse(settings, request, { ...status, evidence: restEvidence.streamInvalid }, 500)
  const headers = readHeaders(read.metadata['headers'], read.metadata['multiValueHeaders'], effects)
  if ('refused' in headers) return refuse(settings, request, { ...headers, evidence: restEvidence.streamInvalid }, 500)
  for (const cookie of read.cookies) headers.lines.push(['Set-Cookie', cookie])
  if (outcome.error !== undefined) note(effects, 'body', restEvidence.streamInvalid)
  return accept(settings, request, { status, headers, bytes: read.body, effects, evidence: restEvidence.streamed })
}
