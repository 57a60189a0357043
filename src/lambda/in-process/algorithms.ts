import { canAnswerLater } from './answers-later.ts'
import type { ContextAnswers, LambdaContext } from '../runtime/context.ts'
import { discardedFacts } from '../runtime/discarded.ts'
import { exitPayload, loggingFault, nodeJsExitPayload, unhandledRejectionPayload } from '../runtime/error-payload.ts'
import type { LambdaHandler, Runtime, SettledBy } from '../words/invocation.ts'
import { endedWith, failed, succeeded, type Settlement } from '../runtime/settlement.ts'

/** One call of a handler on its way. Only the first settlement counts. */
export interface Call {
  readonly handler: LambdaHandler
  readonly runtime: Runtime
  readonly requestId: string
  /** What the handler returned and the runtime threw away: no promise, on nodejs20.x and nodejs22.x. */
  discarded?: unknown
  settle(settlement: Settlement): void
}

// Handlers see what runs them as `this`; both names were observed by running the interface clients.
const classicSelf: unknown = { constructor: { name: 'Runtime' } }
const modernSelf: unknown = { constructor: { name: 'BufferedInvokeProcessor' } }

// Taken before a test's fake timers are.
const { setImmediate } = globalThis
const { nextTick } = process

/**
 * The algorithm of nodejs20.x and nodejs22.x (interface client 3, observed by running it): callback, context and promise share
 * one flag, the first one wins; errors go out at once; a plain return value is dropped.
 *
 * In-process the loop of the test runner never drains. So a callback's result, which waits for an empty loop on Lambda, waits
 * for the running turn only, and what Lambda answers for a drained loop is `drained`'s to give.
 */
export function callClassic(call: Call, event: unknown, contextOf: (answers: ContextAnswers) => LambdaContext): void {
  const { handler, runtime, requestId, settle } = call
  let finished = false
  const fail = (error: unknown, by: SettledBy) => {
    if (finished) return
    // Logging comes first: where it throws, the caller gets that error, and the call is still open.
    const fault = loggingFault(error, runtime)
    if (fault) throw fault.error
    finished = true
    settle(failed(error, runtime, by, requestId))
  }
  const succeed = (value: unknown, by: SettledBy) => {
    if (finished) return
    finished = true
    settle(succeeded(value, runtime, by))
  }
  const succeedWaiting = (value: unknown, by: SettledBy) => {
    if (finished) return
    if (context.callbackWaitsForEmptyEventLoop === false) return succeed(value, by)
    finished = true
    setImmediate(() => settle(succeeded(value, runtime, by)))
  }
  const done = (error: unknown, value: unknown, by: SettledBy) =>
    isError(error) ? fail(error, by) : succeed(value, by)
  const failAs = (by: SettledBy) => (error?: unknown) => fail(isError(error) ? error : 'handled', by)

  const callback = (error?: unknown, value?: unknown) =>
    isError(error) ? fail(error, 'callback') : succeedWaiting(value, 'callback')
  const context = contextOf({
    succeed: (value) => succeed(value, 'context'),
    fail: failAs('context'),
    done: (error, value) => done(error, value, 'context'),
  })
  try {
    const returned: unknown = handler.call(classicSelf, event, context, callback)
    if (isThenable(returned)) {
      const rejected = failAs('promise')
      const settled = returned.then((value) => succeed(value, 'promise'), rejected) as Promise<unknown>
      settled.catch((error: unknown) => {
        try {
          rejected(error)
        } catch (last) {
          settle(endedWith(unhandledRejectionPayload(last), { settledBy: 'unhandled-rejection', exitCode: 128 }))
        }
      })
    } else if (!finished) {
      call.discarded = returned
      if (!canAnswerLater(handler)) settle(drained(call, returned === undefined))
    }
  } catch (error) {
    if (finished) return
    if (!isError(error)) return succeedWaiting(undefined, 'throw')
    finished = true
    settle(failed(error, runtime, 'throw', requestId, 'thrown'))
  }
}

/**
 * The algorithm of nodejs24.x (interface client 4, observed by running it): two arguments, whatever is returned is awaited and
 * counts. The result is serialised a turn of the loop later; in-process only a tick later, which costs a tenth.
 */
export async function callModern(call: Call, event: unknown, context: LambdaContext): Promise<void> {
  const { handler, runtime, requestId, settle } = call
  let by: SettledBy = 'throw'
  try {
    let value: unknown = Reflect.apply(handler, modernSelf, [event, context])
    by = 'return'
    if (isThenable(value)) {
      by = 'promise'
      value = await (value as Promise<unknown>)
    }
    await new Promise<void>((resolve) => nextTick(resolve))
    settle(succeeded(value, runtime, by))
  } catch (error) {
    settle(failed(error, runtime, by, requestId, by === 'throw' ? 'thrown' : 'rejected'))
  }
}

/**
 * What Lambda answers once nothing is left that could: `null` before nodejs24.x, but an error for a native async function; on
 * nodejs24.x the process ends.
 */
export function drained(call: Call, nothing = false): Settlement {
  const { handler, runtime, requestId } = call
  if (runtime === 'nodejs24.x') {
    return endedWith(exitPayload(requestId, 0), { settledBy: 'drained', exitCode: 0, idle: true })
  }
  if (handler.constructor?.name === 'AsyncFunction') {
    return endedWith(nodeJsExitPayload, { settledBy: 'drained', idle: true })
  }
  const facts = { settledBy: 'drained', idle: true, ...discardedFacts(call.discarded) } as const
  return { outcome: { kind: 'payload', payload: null }, facts: nothing ? { ...facts, nothing: true } : facts }
}

function isError(error: unknown): boolean {
  return error !== undefined && error !== null
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return Boolean(value && (value as { then?: unknown }).then && typeof (value as { then: unknown }).then === 'function')
}
