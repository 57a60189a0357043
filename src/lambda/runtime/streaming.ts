import { AsyncLocalStorage } from 'node:async_hooks'
import { Writable } from 'node:stream'
import type { Runtime } from '../words/invocation.ts'
import { isNode24 } from '../words/runtime.ts'

// The handler's may be that of its world.
const { setImmediate } = globalThis

// Observed by running the interface clients 3.x (git main) and 4.0.2; AWS documents the names only
// (https://docs.aws.amazon.com/lambda/latest/dg/config-rs-write-functions.html).

const streamingMark = Symbol.for('aws.lambda.runtime.handler.streaming')

/** The content type of a stream that begins with a prelude: status, headers and cookies, then eight NUL bytes. */
const httpIntegrationType = 'application/vnd.awslambda.http-integration-response'

/** Whether a handler was made by `awslambda.streamifyResponse`. `malformed`: it carries the mark with another value. */
export function streamingOf(handler: object): boolean | 'malformed' {
  const mark = (handler as Record<symbol, unknown>)[streamingMark]
  if (mark === undefined || mark === null) return false
  return mark === 'response' ? true : 'malformed'
}

/** Sets `globalThis.awslambda` as the runtime does before it loads the handler. */
export function installAwslambda(runtime: Runtime): void {
  if (/^(1|true)$/.test(process.env['AWS_LAMBDA_NODEJS_NO_GLOBAL_AWSLAMBDA'] ?? '')) return
  const awslambda: Record<string, unknown> = { streamifyResponse, HttpResponseStream }
  if (isNode24(runtime)) awslambda['InvokeStore'] = invokeStore
  Object.assign(globalThis, { awslambda })
}

function streamifyResponse<T extends object>(handler: T): T {
  return Object.assign(handler, { [streamingMark]: 'response' })
}

/** The prelude is sent by the first `write`, and by nothing else: `end(chunk)` alone sends none. */
const HttpResponseStream = {
  from(stream: ResponseStream, metadata: unknown): ResponseStream {
    stream.setContentType(httpIntegrationType)
    const prelude = JSON.stringify(metadata)
    stream._onBeforeFirstWrite = (write) => {
      write(prelude)
      write(new Uint8Array(8))
    }
    return stream
  },
}

/** The `responseStream` of a streaming handler. Keeps what was written until somebody takes it. */
export class ResponseStream extends Writable {
  contentType = 'application/octet-stream'
  readonly chunks: Uint8Array[] = []
  /** By the original's name: some wrappers set it themselves. */
  _onBeforeFirstWrite: ((write: (chunk: unknown) => unknown) => void) | undefined
  private started = false
  private readonly runtime: Runtime

  constructor(runtime: Runtime) {
    // Node 22 raised its default.
    super({ highWaterMark: (runtime === 'nodejs20.x' ? 16 : 64) * 1024 })
    this.runtime = runtime
  }

  setContentType(contentType: string): void {
    if (this.started) {
      const error = new Error('Cannot set content-type, too late.')
      error.name = 'Runtime.InvalidStreamingOperation'
      throw error
    }
    this.contentType = contentType
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the overloads of Writable
  override write(chunk: any, ...rest: any[]): boolean {
    // Asked for first in the original too: null fails for having no length.
    void chunk.length
    const text = isBytesOrText(chunk, this.runtime) ? chunk : JSON.stringify(chunk)
    if (!this.started) {
      this.started = true
      this._onBeforeFirstWrite?.((prelude) => super.write(checked(prelude)))
    }
    const bytes = checked(text)
    const room = super.write(bytes, ...rest)
    if (bytes.length < this.writableHighWaterMark) return room
    // What is kept at once still takes its time on the wire.
    setImmediate(() => this.emit('drain'))
    return false
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the overloads of Writable
  override end(chunk?: any, ...rest: any[]): this {
    if (chunk === undefined || chunk === null || typeof chunk === 'function') return super.end(chunk, ...rest)
    return super.end(checked(chunk), ...rest)
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    // A copy: the writer may use its buffer again.
    this.chunks.push(Uint8Array.from(chunk))
    done()
  }
}

/** Version 3 asks for exactly `Uint8Array`, version 4 takes its subclasses too. */
function isBytesOrText(chunk: unknown, runtime: Runtime): boolean {
  if (typeof chunk === 'string' || Buffer.isBuffer(chunk)) return true
  if (isNode24(runtime)) return chunk instanceof Uint8Array
  return (chunk as object).constructor === Uint8Array
}

function checked(chunk: unknown): string | Uint8Array {
  if (typeof chunk === 'string' || chunk instanceof Uint8Array) return chunk
  const received = chunk === undefined ? 'undefined' : `type ${typeof chunk}`
  throw Object.assign(
    new TypeError(
      `The "chunk" argument must be of type string or an instance of Buffer or Uint8Array. Received ${received}`,
    ),
    { code: 'ERR_INVALID_ARG_TYPE' },
  )
}

const invokeContexts = new AsyncLocalStorage<Record<PropertyKey, unknown>>()

/** What nodejs24.x offers for values that belong to one invocation. */
export const invokeStore = {
  run: <T>(context: Record<PropertyKey, unknown>, body: () => T): T => invokeContexts.run(context, body),
  getContext: () => invokeContexts.getStore(),
  get: (key: PropertyKey) => invokeContexts.getStore()?.[key],
  set: (key: PropertyKey, value: unknown) => {
    const context = invokeContexts.getStore()
    if (context) context[key] = value
  },
  hasContext: () => invokeContexts.getStore() !== undefined,
  getRequestId: () => invokeContexts.getStore()?.['requestId'] ?? '-',
  getXRayTraceId: () => invokeContexts.getStore()?.['xRayTraceId'],
  getTenantId: () => invokeContexts.getStore()?.['tenantId'],
}
