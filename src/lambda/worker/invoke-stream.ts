import type { LambdaContext } from '../runtime/context.ts'
import { errorBody } from '../runtime/error-payload.ts'
import type { Runtime } from '../words/invocation.ts'
import type { Call } from './node20.ts'
import { isNode24 } from '../words/runtime.ts'
import { ResponseStream } from '../runtime/streaming.ts'
import { isThenable } from '../runtime/thenable.ts'
import type { InvocationHost } from './host.ts'

// The handler's may be those of its world.
const { setImmediate, setInterval, clearInterval } = globalThis

/**
 * Runs a handler made by `awslambda.streamifyResponse` once. The reply is complete when its stream is, or has failed; the
 * next event waits for the handler too. (Observed by running the interface clients 3.x and 4.0.2.)
 */
export function invokeStream(call: Call, context: LambdaContext, runtime: Runtime, host: InvocationHost): void {
  const stream = new ResponseStream(runtime)
  let complete = false
  let settled = false
  let waiting: NodeJS.Timeout | undefined

  const close = (error?: { readonly thrown: unknown }) => {
    if (complete) return
    complete = true
    clearInterval(waiting)
    const { contentType, chunks } = stream
    const failure = error && { error: errorBody(error.thrown, runtime) }
    host.reply({ kind: 'stream', contentType, chunks, ...failure }, 'stream', error?.thrown)
    if (settled) host.next()
  }
  const settle = () => {
    settled = true
    if (complete) host.next()
  }
  const fail = (thrown: unknown) => {
    settle()
    // After its end, the stream has been a success.
    if (!stream.writableEnded) close({ thrown })
  }

  // Writing after the end, or destroying the stream, rejects a promise that nobody handles.
  stream.on('error', (error) => void Promise.reject(error))
  stream.on('close', () => {
    if (!stream.writableFinished && !stream.errored)
      void Promise.reject(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }))
  })
  stream.on('finish', () => setImmediate(close))

  host.drained = () => {
    // Version 4 ends here, by itself, if the handler never settles; version 3 goes on.
    if (complete) return isNode24(runtime) ? undefined : host.next()
    host.idle()
    // The request that carries the stream stays open, and with it the process.
    waiting = setInterval(() => {}, 2 ** 30)
  }

  let result: unknown
  try {
    result = call.handle(call.event, stream, context)
  } catch (error) {
    return fail(error)
  }
  if (isThenable(result)) {
    Promise.resolve(result).then(settle, fail)
    return
  }
  const message = 'Streaming does not support non-async handlers.'
  if (stream.writableEnded) settle()
  else fail(isNode24(runtime) ? new Error(message) : message)
}
