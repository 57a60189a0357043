import { errorBody, loggingFault, nodeJsExitPayload, unhandledRejectionPayload } from '../runtime/error-payload.ts'
import type { ContextAnswers, LambdaContext } from '../runtime/context.ts'
import type { LambdaHandler, Runtime, SettledBy } from '../words/invocation.ts'
import { replyTo } from './reply-to.ts'
import type { InvocationHost } from './host.ts'

// The handler's may be those of its world.
const { setImmediate } = globalThis

// Version 3 of the runtime interface client (nodejs20.x, nodejs22.x), as observed by running it: git main (da5777a), which adds
// Runtime.NodeJsExit to 3.3.0.

/** One call of a handler, ready to run. */
export interface Call {
  readonly event: unknown
  /** Calls the handler as a method of the runtime. */
  handle(...args: unknown[]): unknown
}

/** Runs a buffered handler once. */
export function invoke20(
  call: Call,
  handler: LambdaHandler,
  runtime: Runtime,
  host: InvocationHost,
  contextWith: (answers: ContextAnswers) => LambdaContext,
): void {
  let finished = false
  // The first to answer decides. Whoever failed to (an error that cannot be logged, a result that is no JSON) did not.
  const first = (answer: () => void) => {
    if (finished) return host.late()
    answer()
    finished = true
  }
  const respond = (value: unknown, by: SettledBy) => {
    host.reply(replyTo(value, runtime), by)
    host.next()
  }
  const reject = (error: unknown, by: SettledBy) => {
    const fault = loggingFault(error, runtime)
    if (fault) throw fault.error
    host.reply({ kind: 'error', payload: errorBody(error, runtime) }, by, error)
    host.next()
  }
  const callback = (by: SettledBy) => (error?: unknown, value?: unknown) =>
    first(() => {
      host.drained = () => {}
      if (error !== undefined && error !== null) reject(error, by)
      else if (context['callbackWaitsForEmptyEventLoop'] === false) respond(value, by)
      else host.drained = () => setImmediate(() => respond(value, by))
    })
  const done = (by: SettledBy) => (error?: unknown, value?: unknown) =>
    first(() => {
      host.drained = () => {}
      if (error !== undefined && error !== null) reject(error, by)
      else respond(value, by)
    })
  const fail = (by: SettledBy) => (error?: unknown) => done(by)(error ?? 'handled')
  const succeed = (by: SettledBy) => (value?: unknown) => done(by)(null, value)

  const context = contextWith({ succeed: succeed('context'), fail: fail('context'), done: done('context') })
  host.drained = () => {
    host.drained = () => {}
    if (handler.constructor.name === 'AsyncFunction') {
      host.reply({ kind: 'error', payload: nodeJsExitPayload }, 'drained')
      host.next()
    } else respond(undefined, 'drained')
  }
  try {
    const result = call.handle(call.event, context, callback('callback')) as Promise<unknown>
    if (result && result.then && typeof result.then === 'function')
      result.then(succeed('promise'), fail('promise')).catch(fail('promise'))
    else host.discard(result)
  } catch (error) {
    try {
      callback('throw')(error)
    } catch (fault) {
      dieOfUncaught(fault, runtime, host)
    }
  }
}

/** The listeners that version 3 installs before it loads the handler. Whatever else listens, they end the process. */
export function watchProcess20(runtime: Runtime, current: () => InvocationHost): void {
  process.on('uncaughtException', (error) => dieOfUncaught(error, runtime, current()))
  process.on('unhandledRejection', (reason) => {
    // Throws for a symbol, which then is the uncaught exception.
    const payload = unhandledRejectionPayload(reason)
    const host = current()
    host.dying('unhandled-rejection', reason)
    host.reply({ kind: 'error', payload }, 'unhandled-rejection', reason)
    process.exit(128)
  })
}

function dieOfUncaught(error: unknown, runtime: Runtime, host: InvocationHost): void {
  host.dying('uncaught', error)
  host.reply({ kind: 'error', payload: errorBody(error, runtime) }, 'uncaught', error)
  process.exit(129)
}
