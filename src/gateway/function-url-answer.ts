import { utf8 } from '../http/body.ts'
import type { HeaderLine } from '../http/headers.ts'
import type { HttpRequest } from '../http/request.ts'
import type { Answer, Effect, Rejection } from './answer.ts'
import { withCors } from './cors.ts'
import type { Refusal } from './envelope.ts'
import { weakest, type Evidence } from './evidence.ts'
import { functionErrorKind } from './function-error.ts'
import { functionUrlSays as says } from './function-url-evidence.ts'
import type { FunctionUrlSettings } from './function-url-options.ts'
import type { ErrorPayload, Outcome } from './outcome.ts'
import { requestIds } from './request-ids.ts'

/** What a Function URL sends, before its own headers. */
export interface Sent {
  readonly status: number
  readonly lines: readonly HeaderLine[]
  readonly body: Uint8Array
  /** Undefined for streams, which are chunked. */
  readonly length?: number
  readonly effects?: readonly Effect[]
  readonly rejection?: Rejection
  readonly evidence: Evidence
}

/** An answer with what every response of a Function URL carries (recorded by LocalStack, 2025-11-24). */
export function sentAnswer(settings: FunctionUrlSettings, request: HttpRequest, sent: Sent): Answer {
  const ids = requestIds(settings.world, request)
  const headers = settings.cors === undefined ? [...sent.lines] : withCors(sent.lines, settings.cors, request)
  if (sent.length !== undefined) headers.push(['Content-Length', String(sent.length)])
  headers.push(
    ['Date', settings.world.httpDate],
    ['Connection', 'keep-alive'],
    ['x-amzn-RequestId', ids.uuid],
    ['X-Amzn-Trace-Id', ids.trace],
  )
  return {
    status: sent.status,
    headers,
    body: request.method === 'HEAD' ? noBytes : sent.body,
    ...(sent.rejection && { rejection: sent.rejection }),
    ...(sent.effects && sent.effects.length > 0 && { effects: sent.effects }),
    evidence: sent.effects && sent.effects.length > 0 ? weakest(sent.evidence, sent.effects) : sent.evidence,
  }
}

/** A payload that was refused: 502, plain text whose content type nobody has recorded. */
export function refusedByUrl(settings: FunctionUrlSettings, request: HttpRequest, refusal: Refusal): Answer {
  const { evidence, ...rejection } = refusal
  return ownAnswer(settings, request, 502, 'Internal Server Error', rejection, evidence)
}

/** What the client gets where the function failed. */
export function functionErrorAnswer(
  settings: FunctionUrlSettings,
  request: HttpRequest,
  payload: ErrorPayload,
): Answer {
  const kind = functionErrorKind(payload)
  const buffered = kind === 'threw' ? says.threw : kind === 'timed-out' ? says.timedOut : says.tooLarge
  const evidence = settings.streams ? says.streamFailed : buffered
  return refusedByUrl(settings, request, { reason: 'function-error', evidence })
}

/** What the client gets where the function was never called. */
export function notInvokedAnswer(
  settings: FunctionUrlSettings,
  request: HttpRequest,
  { reason }: Extract<Outcome, { kind: 'not-invoked' }>,
): Answer {
  const rejection: Rejection = { reason: 'not-invoked' }
  if (reason === 'throttled') return ownAnswer(settings, request, 429, '', rejection, says.throttled)
  if (reason === 'integration-timeout')
    return ownAnswer(settings, request, 502, 'Internal Server Error', rejection, says.integrationTimeout)
  const body = utf8(forbidden)
  const lines: HeaderLine[] = [['x-amzn-ErrorType', 'AccessDeniedException']]
  return sentAnswer(settings, request, {
    status: 403,
    lines,
    body,
    length: body.length,
    rejection,
    evidence: says.noPermission,
  })
}

/** The answer to a request that is too large. */
export function tooLargeAnswer(settings: FunctionUrlSettings, request: HttpRequest): Answer {
  return ownAnswer(settings, request, 413, '', { reason: 'not-delivered' }, says.tooLargeRequest)
}

const forbidden =
  '{"Message":"Forbidden. For troubleshooting Function URL authorization issues, see: ' +
  'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html"}'

const noBytes = new Uint8Array(0)

function ownAnswer(
  settings: FunctionUrlSettings,
  request: HttpRequest,
  status: number,
  text: string,
  rejection: Rejection,
  evidence: Evidence,
): Answer {
  const body = utf8(text)
  return sentAnswer(settings, request, { status, lines: [], body, length: body.length, rejection, evidence })
}
