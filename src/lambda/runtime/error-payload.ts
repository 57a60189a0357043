import { types } from 'node:util'
import type { ErrorPayload } from '../../gateway/outcome.ts'
import type { Runtime } from '../words/invocation.ts'
import { isNode24 } from '../words/runtime.ts'

// What the interface clients post for errors was observed by running them: version 3 (git main, da5777a) for
// nodejs20.x and nodejs22.x, version 4.0.2 for nodejs24.x.

/** What a thrown or rejected value becomes. No payload: nodejs20.x and nodejs22.x answer `null`, a success. */
export interface ErrorVerdict {
  readonly payload: ErrorPayload | undefined
  /** The process ends with this code. On nodejs24.x it does so before it could post anything. */
  readonly exitCode?: number
}

/**
 * The error body that Lambda hands over for what a handler threw (synchronously) or rejected with, and whether the process survives.
 * Without a payload the runtime takes it for a success with `null` (`throw null` in a synchronous handler before nodejs24.x).
 */
export function errorVerdict(
  thrown: unknown,
  runtime: Runtime,
  how: 'thrown' | 'rejected',
  requestId = noRequestId,
): ErrorVerdict {
  const fault = loggingFault(thrown, runtime)
  if (isNode24(runtime)) {
    return fault ? { payload: exitPayload(requestId, 1), exitCode: 1 } : { payload: errorBody(thrown, runtime) }
  }
  if (thrown === undefined || thrown === null) {
    return { payload: how === 'thrown' ? undefined : errorBody('handled', runtime) }
  }
  if (!fault) return { payload: errorBody(thrown, runtime) }
  // The failed attempt to log replaces the error. Nothing catches it where the handler threw synchronously.
  const payload = errorBody(fault.error, runtime)
  return how === 'thrown' ? { payload, exitCode: 129 } : { payload }
}

/**
 * What the runtime's own logging of an error throws, if it does: it turns anything that is no Error into text, which
 * fails for symbols (not on nodejs24.x), for objects without a prototype, and where `toString` throws.
 */
export function loggingFault(thrown: unknown, runtime: Runtime): { readonly error: unknown } | undefined {
  if (typeof thrown !== 'object' && typeof thrown !== 'symbol' && typeof thrown !== 'function') return undefined
  try {
    if (thrown instanceof Error) return undefined
    void (isNode24(runtime) ? String(thrown) : ''.concat(thrown as unknown as string))
    return undefined
  } catch (error) {
    return { error }
  }
}

/** The posted body for any value: `errorType`, `errorMessage`, `trace`, in this order. */
export function errorBody(thrown: unknown, runtime: Runtime): ErrorPayload {
  const node24 = isNode24(runtime)
  try {
    if (countsAsError(thrown, runtime)) {
      const { name, message } = thrown
      const stack = stackOf(thrown, runtime)
      // Without a stack, version 3 fails here, and falls into its general answer below.
      const trace = node24 ? (stack === undefined ? [] : lines(stack)) : lines(stack!)
      return {
        ...(name !== undefined && name !== null && { errorType: escapeDelete(name) }),
        ...(message !== undefined && message !== null && { errorMessage: escapeDelete(message) }),
        trace,
      }
    }
    // eslint-disable-next-line @typescript-eslint/no-base-to-string -- that is what the runtimes do
    const errorMessage = node24 ? String(thrown) : (thrown as object).toString()
    return { errorType: typeof thrown, errorMessage, trace: [] }
  } catch {
    return { errorType: 'handled', errorMessage: unreadable, ...(node24 && { trace: [] }) }
  }
}

const unreadable =
  'callback called with Error argument, but there was a problem while retrieving one or more of its message, name, and stack'

function countsAsError(value: unknown, runtime: Runtime): value is Error {
  if (isNode24(runtime)) return value instanceof Error
  // From Node 22 on, a Proxy of an Error is no native error.
  if (types.isNativeError(value) && !(types.isProxy(value) && runtime !== 'nodejs20.x')) return true
  if (typeof value !== 'object' || value === null) return false
  const { name, message } = value as Error
  return isText(name) && isText(message) && isText(stackOf(value as Error, runtime))
}

/** V8 of Node 22 and later finds no stack through a Proxy. */
function stackOf(error: Error, runtime: Runtime): string | undefined {
  return runtime !== 'nodejs20.x' && types.isProxy(error) ? undefined : error.stack
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

function lines(stack: string): string[] {
  return escapeDelete(stack).split('\n')
}

/** The runtimes send errors in headers too, where DEL is not allowed. Throws on anything but strings, as theirs does. */
function escapeDelete(text: string): string {
  return text.replaceAll('\x7F', '%7F')
}

const noRequestId = '00000000-0000-4000-8000-000000000000'

/** The body for a process that ended before it answered (recorded on AWS by LocalStack's `test_lambda_handler_exit`). */
export function exitPayload(requestId: string, exit: number | 'killed' | 'aborted'): ErrorPayload {
  let reason = 'exited without providing a reason'
  if (typeof exit === 'string') reason = `exited with error: signal: ${exit}`
  else if (exit !== 0) reason = `exited with error: exit status ${exit}`
  return { errorType: 'Runtime.ExitError', errorMessage: `RequestId: ${requestId} Error: Runtime ${reason}` }
}

/** The body for an invocation that ran out of time (recorded on AWS by LocalStack, 2025-11-25). */
export function timeoutPayload(requestId: string, timeoutMs: number): ErrorPayload {
  const seconds = (timeoutMs / 1000).toFixed(2)
  return {
    errorType: 'Sandbox.Timedout',
    errorMessage: `RequestId: ${requestId} Error: Task timed out after ${seconds} seconds`,
  }
}

/** The body for a rejection that nobody handled, nodejs20.x and nodejs22.x. Throws what turning the reason into text throws. */
export function unhandledRejectionPayload(reason: unknown): ErrorPayload {
  const { message } = new Error(reason as string)
  const errorType = 'Runtime.UnhandledPromiseRejection'
  return { errorType, errorMessage: message, trace: [`${errorType}: ${message}`] }
}

/** The body for an async function whose promise can no longer settle, nodejs20.x and nodejs22.x. */
export const nodeJsExitPayload: ErrorPayload = fromRuntime(
  'Runtime.NodeJsExit',
  'The Lambda runtime client detected an unexpected Node.js exit code. This is most commonly caused by a Promise that was never settled. For more information, see https://nodejs.org/docs/latest/api/process.html#exit-codes',
)

/** The init error for a handler that declares a callback, nodejs24.x. */
export const callbackDeprecatedPayload: ErrorPayload = fromRuntime(
  'Runtime.CallbackHandlerDeprecated',
  'ERROR: AWS Lambda has removed support for callback-based function handlers starting with Node.js 24. You need to modify this function to use a supported handler signature to use Node.js 24 or later. For more information see https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html.',
)

/** An error that the runtime itself makes; of its trace only the first line is ours to know. */
export function fromRuntime(errorType: string, errorMessage: string): ErrorPayload {
  return { errorType, errorMessage, trace: [`${errorType}: ${errorMessage}`] }
}
