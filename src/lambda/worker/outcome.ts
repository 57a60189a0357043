import type { ErrorPayload, Outcome } from '../../gateway/outcome.ts'
import { exitPayload, timeoutPayload } from '../runtime/error-payload.ts'
import type { ErrorFacts, Invocation, InvocationFacts, SettledBy } from '../words/invocation.ts'
import { functionError } from '../runtime/settlement.ts'
import type { Ending, Exit, Init } from './running-worker.ts'
import type { InvokeMessage, Reply } from './protocol.ts'

/** What the front end gets, and what was seen, of an invocation in a worker. */
export function invocationOf(ending: Ending, message: InvokeMessage): Invocation {
  const { reply, exit, aside, timedOut, idle } = ending
  const isOpen = reply === undefined || reply.settledBy === 'drained'
  const noted = {
    ...(aside.logs && { logs: aside.logs }),
    ...(aside.refused && { refused: aside.refused }),
    ...(aside.answeredEarlier && { answeredEarlier: true }),
    ...(aside.met && { met: aside.met }),
    // Once something answered, what was thrown away does not matter.
    ...(aside.discarded !== undefined && isOpen && { discarded: aside.discarded }),
  }
  const reads = aside.reads ? { reads: aside.reads } : {}
  if (reply) {
    const facts = { ...replyFacts(reply.reply, reply.settledBy, reply.error), ...noted, ...(exit && afterReply(exit)) }
    return { outcome: outcomeOf(reply.reply), facts, ...reads }
  }
  if (timedOut) {
    const facts = { settledBy: 'timeout', idle: idle === true, ...noted } as const
    return { outcome: functionError(timeoutPayload(message.requestId, message.timeoutMs)), facts, ...reads }
  }
  const died = exit ?? { code: 0 }
  // A loop that drained, or a call of process.exit.
  const drained = idle ? ({ settledBy: 'drained', idle } as const) : {}
  const facts = { ...deathFacts(died), ...drained, ...noted }
  return { outcome: functionError(deathPayload(died, message.requestId)), facts, ...reads }
}

/** What an invocation gets whose container did not load its handler in time, or ended before. */
export function unloadedInvocation(
  init: Extract<Init, { kind: 'exit' | 'timeout' }>,
  message: InvokeMessage,
): Invocation {
  const { requestId, timeoutMs } = message
  if (init.kind === 'timeout')
    return {
      outcome: functionError(timeoutPayload(requestId, timeoutMs)),
      facts: { settledBy: 'timeout', idle: false },
    }
  const facts = { ...deathFacts(init.exit), settledBy: 'init' } as const
  return { outcome: functionError(deathPayload(init.exit, requestId)), facts }
}

/** What every invocation gets of a handler whose module failed to load: Lambda loads it anew for each, and hands over that error. */
export function initInvocation({
  payload,
  error,
}: Pick<Extract<Init, { kind: 'failed' }>, 'payload' | 'error'>): Invocation {
  return { outcome: functionError(payload), facts: { settledBy: 'init', ...(error && { error }) } }
}

function outcomeOf(reply: Reply): Outcome {
  if (reply.kind === 'payload') return { kind: 'payload', payload: JSON.parse(reply.json) as unknown }
  if (reply.kind === 'error') return functionError(reply.payload)
  const { contentType, chunks, error } = reply
  const { errorType, errorMessage } = error ?? {}
  const failure = { ...(errorType !== undefined && { errorType }), ...(errorMessage !== undefined && { errorMessage }) }
  return { kind: 'stream', contentType, chunks, ...(error && { error: failure }) }
}

function replyFacts(reply: Reply, settledBy: SettledBy, error: ErrorFacts | undefined): InvocationFacts {
  if (reply.kind === 'stream') return { settledBy, ...(error && { error }) }
  if (reply.kind === 'error')
    return { settledBy, ...(error && { error }), ...(reply.bytes !== undefined && { payloadBytes: reply.bytes }) }
  const { bytes, changed, nothing } = reply
  return { settledBy, payloadBytes: bytes, ...(nothing && { nothing }), ...(changed.length > 0 && { changed }) }
}

/** The process ended although it had answered: what it died of goes with its answer. */
function afterReply(exit: Exit): Partial<InvocationFacts> {
  const { settledBy, ...facts } = deathFacts(exit)
  return { ...facts, diedAfterReply: settledBy }
}

function deathFacts({ code, signal, dying }: Exit): InvocationFacts {
  if (dying) return { settledBy: dying.by, error: dying.error, exitCode: code }
  return signal === undefined ? { settledBy: 'exit', exitCode: code } : { settledBy: 'exit' }
}

function deathPayload({ code, signal }: Exit, requestId: string): ErrorPayload {
  if (signal === undefined) return exitPayload(requestId, code)
  return exitPayload(requestId, signalNames[signal] ?? 'killed')
}

/** As Go, in which the platform is written, words them. */
const signalNames: Readonly<Record<string, 'killed' | 'aborted'>> = { SIGABRT: 'aborted', SIGKILL: 'killed' }
