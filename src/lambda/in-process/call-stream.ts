import type { Call } from './algorithms.ts'
import type { LambdaContext } from '../runtime/context.ts'
import { errorBody } from '../runtime/error-payload.ts'
import { ResponseStream } from '../runtime/streaming.ts'

/**
 * Runs a handler made by `awslambda.streamifyResponse` in-process. The reply is complete when its stream is, or when the
 * handler fails before that; what it returns is ignored. Writing after the end is not seen here: that takes the worker.
 */
export function callStream({ handler, runtime, settle }: Call, event: unknown, context: LambdaContext): void {
  const stream = new ResponseStream(runtime)
  const reply = (failure?: { readonly thrown: unknown }) => {
    const { contentType, chunks } = stream
    const error = failure && errorBody(failure.thrown, runtime)
    settle({
      outcome: { kind: 'stream', ...(contentType !== undefined && { contentType }), chunks, ...(error && { error }) },
      facts: {
        settledBy: 'stream',
        ...(error && {
          error: { name: error.errorType ?? 'Error', message: error.errorMessage ?? '', ...stackOf(failure?.thrown) },
        }),
      },
    })
  }
  const fail = (thrown: unknown) => {
    // After its end, the stream has been a success.
    if (!stream.writableEnded) reply({ thrown })
  }
  stream.on('finish', () => reply())
  stream.on('error', fail)
  try {
    const returned: unknown = handler(event, stream, context)
    if (returned instanceof Promise) returned.catch(fail)
  } catch (error) {
    fail(error)
  }
}

function stackOf(thrown: unknown): { readonly stack?: string } {
  return thrown instanceof Error && typeof thrown.stack === 'string' ? { stack: thrown.stack } : {}
}
