import type { Exchange } from '../exchange/exchange.ts'
import type { RefusalReason } from '../gateway/answer.ts'
import type { Evidence } from '../gateway/evidence.ts'
import type { ErrorPayload } from '../gateway/outcome.ts'
import { changedAt } from './explained.ts'
import { functionErrorCode } from './function-error.ts'
import { errorPlace } from './error-place.ts'
import { levelFor, type Harm } from './level.ts'
import type { BuiltInCode, Finding } from './finding.ts'

/**
 * The front end refused what Lambda handed it, so the client gets a 5xx that nobody wrote. One finding, for the first
 * refusing rule. What the front end answers without the handler is nobody's fault here and stays silent, except that
 * it stopped waiting for the handler.
 */
export function refused(exchange: Exchange): Finding | undefined {
  const { answer, outcome } = exchange
  if (answer.rejection === undefined) return undefined
  if (outcome.kind === 'stream' && answer.rejection.reason === 'function-error')
    return functionError(exchange, outcome.error ?? {})
  if (outcome.kind === 'function-error') return functionError(exchange, outcome.payload)
  if (outcome.kind === 'not-invoked')
    return outcome.reason === 'integration-timeout' ? tookTooLong(exchange) : undefined
  const { reason, place, log } = answer.rejection
  if (reason === 'not-invoked' || reason === 'not-delivered') return undefined
  const code = codeOf(reason, exchange)
  return finding(exchange, code, 'possible', place, {
    status: answer.status,
    ...(log !== undefined && { log }),
    ...(code === 'response-too-large' && sizeOf(exchange)),
    ...(code === 'no-response' && settlement(exchange)),
    ...changedAt(exchange.facts, place),
  })
}

function functionError(exchange: Exchange, payload: ErrorPayload): Finding {
  const code = functionErrorCode(payload, exchange.facts)
  const error = exchange.facts.error
  const known = {
    name: error?.name ?? payload.errorType,
    message: error?.message ?? payload.errorMessage,
    stack: error?.stack ?? payload.trace?.join('\n'),
  }
  const place = hasPlace.has(code) ? errorPlace(known) : undefined
  return finding(exchange, code, 'certain', place, {
    status: exchange.answer.status,
    ...(known.name !== undefined && { errorType: known.name }),
    ...(known.message !== undefined && { errorMessage: known.message.slice(0, 500) }),
    ...settlement(exchange),
    ...(code === 'process-exited' && { exitCode: exchange.facts.exitCode }),
    ...(code === 'response-too-large' && sizeOf(exchange)),
    ...(code === 'response-not-serializable' && changedAt(exchange.facts, undefined)),
  })
}

/** Codes whose fault is an error with a place of its own. */
const hasPlace: ReadonlySet<BuiltInCode> = new Set<BuiltInCode>([
  'init-failed',
  'handler-threw',
  'uncaught-exception',
  'unhandled-rejection',
  'response-not-serializable',
])

/** A `null` payload says the same on the wire whether the handler returned `null` or nothing; where it ran, it differs. */
function codeOf(reason: Exclude<RefusalReason, 'not-invoked' | 'not-delivered'>, exchange: Exchange): BuiltInCode {
  if (reason === 'function-error') return 'handler-threw'
  if (reason !== 'no-response' && reason !== 'response-not-object') return reason
  const isNull = exchange.outcome.kind === 'payload' && exchange.outcome.payload === null
  if (!isNull) return reason
  return exchange.facts.nothing === true || exchange.facts.settledBy === 'drained'
    ? 'no-response'
    : 'response-not-object'
}

function tookTooLong(exchange: Exchange): Finding {
  return finding(exchange, 'handler-timed-out', 'certain', undefined, {
    status: exchange.answer.status,
    by: 'front end',
  })
}

function sizeOf({ facts }: Exchange): object {
  return facts.payloadBytes === undefined ? {} : { bytes: facts.payloadBytes }
}

function settlement({ facts, outcome }: Exchange): object {
  const durationMs = outcome.kind === 'not-invoked' ? undefined : outcome.durationMs
  return {
    settledBy: facts.settledBy,
    ...(facts.nothing === true && { nothing: true }),
    ...(facts.settledBy === 'timeout' && durationMs !== undefined && { durationMs }),
  }
}

function finding(
  exchange: Exchange,
  code: BuiltInCode,
  harm: Harm,
  place: string | undefined,
  facts: Readonly<Record<string, unknown>>,
): Finding {
  const evidence: Evidence = exchange.answer.evidence
  return { code, level: levelFor(exchange, evidence, harm), evidence, ...(place !== undefined && { place }), facts }
}
