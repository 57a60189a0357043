import type { Exchange } from '../../src/exchange/exchange.ts'
import type { Answer, Effect, RefusalReason, Rejection } from '../../src/gateway/answer.ts'
import type { Evidence } from '../../src/gateway/evidence.ts'
import type { Gateway, GatewayName } from '../../src/gateway/gateway.ts'
import type { ErrorPayload, Outcome } from '../../src/gateway/outcome.ts'
import { toBytes } from '../../src/http/body.ts'
import { httpRequest, type HttpRequestInit } from '../../src/http/request.ts'
import type { InvocationFacts } from '../../src/lambda/words/invocation.ts'

export const recorded: Evidence = { tier: 'recorded', source: 'a capture' }
export const unknown: Evidence = { tier: 'unknown', source: 'nothing found' }

/** An envelope as a handler returns it, in the form of REST APIs. */
export interface Envelope {
  readonly statusCode?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly multiValueHeaders?: Readonly<Record<string, readonly string[]>>
  readonly body?: string
  readonly isBase64Encoded?: boolean
}

/** What a hand-made exchange may say beside its payload. */
export interface Around {
  readonly gateway?: GatewayName
  readonly request?: HttpRequestInit
  readonly facts?: Partial<InvocationFacts>
  readonly effects?: readonly Effect[]
  readonly delivery?: Evidence
  readonly evidence?: Evidence
}

/** An exchange whose payload was accepted, as a front end with binary media types answers it. */
export function accepted(envelope: Envelope, around: Around = {}): Exchange {
  const { statusCode = 200, headers = {}, multiValueHeaders = {}, body = '', isBase64Encoded = false } = envelope
  const lines = Object.entries(multiValueHeaders).flatMap(([name, values]) => values.map((one) => [name, one] as const))
  const own = [...lines, ...Object.entries(headers)]
  const hasType = own.some(([name]) => name.toLowerCase() === 'content-type')
  return exchangeOf(
    around,
    { kind: 'payload', payload: envelope },
    {
      status: statusCode,
      headers: hasType ? own : [...own, ['Content-Type', 'application/json']],
      body: isBase64Encoded ? Buffer.from(body, 'base64') : toBytes(body)!,
      evidence: around.evidence ?? recorded,
      ...(around.effects && { effects: around.effects }),
    },
  )
}

/** An exchange whose payload a front end refused. */
export function refusedPayload(payload: unknown, rejection: Rejection, around: Around = {}): Exchange {
  return exchangeOf(around, { kind: 'payload', payload }, refusal(rejection, around))
}

/** An exchange that ended in a function error. */
export function functionError(payload: ErrorPayload, around: Around = {}): Exchange {
  return exchangeOf(around, { kind: 'function-error', payload }, refusal({ reason: 'function-error' }, around))
}

/** An exchange from all its parts. */
export function exchangeOf(around: Around, outcome: Outcome, answer: Answer): Exchange {
  return {
    gateway: { name: around.gateway ?? 'rest' } as Gateway,
    request: httpRequest(around.request),
    event: {},
    delivery: around.delivery ?? recorded,
    outcome,
    facts: { settledBy: 'promise', ...around.facts },
    answer,
  }
}

/** An accepted answer of another shape than an envelope's. */
export function answerOf(status: number, body: string, evidence: Evidence = recorded): Answer {
  return { status, headers: [], body: toBytes(body)!, evidence }
}

/** Reasons that say what is wrong with a payload, each with the place that a front end names. */
export const payloadReasons: readonly (readonly [RefusalReason, string | undefined])[] = [
  ['response-too-large', undefined],
  ['status-code-missing', 'statusCode'],
  ['status-code-invalid', 'statusCode'],
  ['body-not-string', 'body'],
  ['body-not-base64', 'body'],
  ['headers-invalid', 'headers'],
  ['header-value-invalid', 'headers.x-tags'],
  ['multi-value-headers-invalid', 'multiValueHeaders.x-tags'],
  ['cookies-invalid', 'cookies'],
  ['unknown-key', 'message'],
  ['base64-flag-invalid', 'isBase64Encoded'],
  ['stream-invalid', undefined],
]

function refusal(rejection: Rejection, around: Around): Answer {
  return { ...answerOf(502, '{"message": "Internal server error"}', around.evidence), rejection }
}
