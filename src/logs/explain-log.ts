import type { RefusalReason } from '../gateway/answer.ts'
import type { Evidence } from '../gateway/evidence.ts'
import type { Gateway } from '../gateway/gateway.ts'
import type { Outcome } from '../gateway/outcome.ts'
import type { HttpRequest } from '../http/request.ts'
import type { CapturedExchange, CapturedReason, Draft } from './captured-exchange.ts'

/** What a front end finds wrong with a payload, as a part of a sentence. */
const refusals: Readonly<Partial<Record<RefusalReason, string>>> = {
  'no-response': 'it is null: the handler returned nothing',
  'response-not-object': 'it is no object with statusCode, headers and body (text that was stringified twice, a list)',
  'response-too-large': 'it is too large',
  'status-code-missing': 'it has no statusCode',
  'status-code-invalid': 'statusCode is no status',
  'body-not-string': 'body is no string: JSON.stringify it',
  'body-not-base64': 'isBase64Encoded is true and body is no base64',
  'headers-invalid': 'headers is no object',
  'header-value-invalid': 'a header is an object or a list',
  'multi-value-headers-invalid': 'multiValueHeaders is no object of lists',
  'cookies-invalid': 'cookies is no list of strings',
  'unknown-key': 'it has a member that is not part of the format',
  'base64-flag-invalid': 'isBase64Encoded is no boolean',
}

/** Rules that speak of what is not there, which a cut payload may have had. */
const aboutAbsence: ReadonlySet<RefusalReason> = new Set<RefusalReason>(['status-code-missing', 'no-response'])

/** Rules that a value may break only because its end is not there. */
const aboutEnds: ReadonlySet<RefusalReason> = new Set<RefusalReason>(['body-not-base64', 'status-code-invalid'])

const plain: HttpRequest = { method: 'GET', path: '/', query: '', headers: [], body: null }

/** Why the client got what it got, in one sentence; undefined where nothing failed. */
export function explanationOf(draft: Draft, gateway: Gateway, request: HttpRequest | undefined): string | undefined {
  switch (draft.reason) {
    case undefined:
      return undefined
    case 'malformed-response':
      return malformed(draft, gateway, request ?? plain)
    case 'function-error':
      return `The function failed: ${draft.words ?? 'the log does not say how'}`
    case 'function-timed-out':
      return `The function timed out, and a front end answers as to any function error: ${draft.words ?? ''}`
    case 'integration-timed-out':
      return 'The front end stopped waiting for the function; the handler may have ended well after that'
    case 'connection-timed-out':
      return `The load balancer did not get a connection to Lambda in time: ${draft.words ?? 'the handler was not asked'}`
    case 'throttled':
      return `The handler did not run, or was not asked: ${draft.words ?? 'throttled'}`
    case 'no-permission':
      return 'The front end may not invoke the function: its resource policy lacks the permission'
    case 'configuration':
      return draft.words
  }
}

function malformed(draft: Draft, gateway: Gateway, request: HttpRequest): string {
  const { payload } = draft
  if (payload === undefined) {
    const hint = gateway.name === 'rest' ? ': turn data tracing on' : ''
    return `The response was malformed${draft.words ? ` (${draft.words})` : ''}; the log does not have it${hint}`
  }
  const { rejection, evidence } = gateway.toResponse({ kind: 'payload', payload: payload.value }, request)
  const reason = rejection?.reason
  const byCut = reason !== undefined && (aboutAbsence.has(reason) || (payload.open && aboutEnds.has(reason)))
  if (reason === undefined || (!payload.whole && byCut))
    return payload.whole
      ? 'The response was malformed by the log, but no rule that is known refuses its payload'
      : 'The response was malformed, and the log does not have all of it: what is there would be taken'
  const place = rejection?.place === undefined ? '' : ` at ${JSON.stringify(rejection.place.slice(0, 100))}`
  return `The response was malformed (${reason}${place}): ${refusals[reason] ?? reason} [${sourceOf(evidence)}]`
}

function sourceOf({ tier, source, date }: Evidence): string {
  return `${tier === 'unknown' ? 'not established' : tier}${date === undefined ? '' : `, ${date}`}: ${source}`
}

const outcomes: Readonly<Partial<Record<CapturedReason, Outcome>>> = {
  'function-error': { kind: 'function-error', payload: { errorType: 'Error' } },
  'function-timed-out': { kind: 'function-error', payload: { errorType: 'Sandbox.Timedout' } },
}

/** What the client got: the logged status, or, of Lambda's own log, what its front end makes of the failure. */
export function answerOf(
  draft: Draft,
  gateway: Gateway | undefined,
  request: HttpRequest | undefined,
): CapturedExchange['answer'] {
  const { status, reason } = draft
  if (status !== undefined) return { status, ...(reason && { reason }) }
  const outcome = reason && outcomes[reason]
  if (reason === undefined || outcome === undefined || gateway === undefined) return undefined
  return { status: gateway.toResponse(outcome, request ?? plain).status, reason }
}
