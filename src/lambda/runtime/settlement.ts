import type { InvocationScope } from '../observe/scope.ts'
import type { ErrorPayload, Outcome } from '../../gateway/outcome.ts'
import { errorVerdict } from './error-payload.ts'
import { statusOf, thrownObject } from './thrown.ts'
import type { ErrorFacts, InvocationFacts, Runtime, SettledBy } from '../words/invocation.ts'
import { serializePayload } from './serialize.ts'

/** How an invocation ended: all but what only its surroundings know (logs, refused connections). */
export interface Settlement {
  readonly outcome: Outcome
  readonly facts: InvocationFacts
}

/** A result that the runtime posts, or the error that serialising it gives. */
export function succeeded(value: unknown, runtime: Runtime, settledBy: SettledBy): Settlement {
  const serialized = serializePayload(value, runtime)
  if (!serialized.ok) {
    const { error, thrown } = serialized
    const facts = { settledBy, error: factsOf(thrown, error) }
    const { bytes } = serialized
    return { outcome: functionError(error), facts: bytes === undefined ? facts : { ...facts, payloadBytes: bytes } }
  }
  const { payload, bytes, changed } = serialized
  const facts: { -readonly [K in keyof InvocationFacts]: InvocationFacts[K] } = { settledBy, payloadBytes: bytes }
  if (value === undefined) facts.nothing = true
  if (changed.length > 0) facts.changed = changed
  return { outcome: { kind: 'payload', payload }, facts }
}

/** Something thrown or rejected, as the runtime posts it. */
export function failed(
  thrown: unknown,
  runtime: Runtime,
  settledBy: SettledBy,
  requestId: string,
  how: 'thrown' | 'rejected' = 'rejected',
): Settlement {
  const { payload, exitCode } = errorVerdict(thrown, runtime, how, requestId)
  if (payload === undefined) return { outcome: { kind: 'payload', payload: null }, facts: { settledBy, nothing: true } }
  const facts = { settledBy, error: factsOf(thrown, payload) }
  return { outcome: functionError(payload), facts: exitCode === undefined ? facts : { ...facts, exitCode } }
}

/** An ending that the runtime or the platform itself words. */
export function endedWith(payload: ErrorPayload, facts: InvocationFacts): Settlement {
  return { outcome: functionError(payload), facts }
}

/** What the front end is handed for an error body. */
export function functionError(payload: ErrorPayload): Outcome {
  return { kind: 'function-error', payload }
}

/** The thrown value's own words and stack, where it has them; else those of the payload. */
function factsOf(thrown: unknown, payload: ErrorPayload): ErrorFacts {
  try {
    if (thrown instanceof Error || (typeof thrown === 'object' && thrown !== null && 'stack' in thrown)) {
      const { name, message, stack } = thrown as Error
      const facts = { name: String(name), message: String(message), ...statusOf(thrown) }
      return typeof stack === 'string' ? { ...facts, stack } : facts
    }
  } catch {
    // It does not let itself be read.
  }
  return { name: payload.errorType ?? 'Error', message: payload.errorMessage ?? '', ...thrownObject(thrown) }
}

/** Adds what was seen around the handler. */
export function withSeen(settlement: Settlement, { refused, logs, world }: InvocationScope): Settlement {
  if (!refused && !logs?.length && !world) return settlement
  const facts = {
    ...settlement.facts,
    ...(refused && { refused }),
    ...(logs?.length && { logs: [...logs] }),
    ...(world && { met: world.seen() }),
  }
  return { outcome: settlement.outcome, facts }
}
