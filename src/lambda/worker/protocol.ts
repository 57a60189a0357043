import type { MessagePort } from 'node:worker_threads'
import type { ErrorPayload } from '../../gateway/outcome.ts'
import type {
  ChangedValue,
  ErrorFacts,
  NetworkPolicy,
  Read,
  RefusedConnection,
  Runtime,
  SettledBy,
  Tracing,
} from '../words/invocation.ts'
import type { ModuleSource } from '../load/resolve-source.ts'
import type { Met, World } from '../words/world.ts'

/** What a worker is started with. */
export interface WorkerSetup {
  readonly port: MessagePort
  /** One `Int32Array` cell: counts the messages sent to the worker, which waits for a change while it is parked. */
  readonly signal: SharedArrayBuffer
  readonly runtime: Runtime
  readonly module: LoadableModule
  /** A module to import before the handler's, ready to load. */
  readonly setup?: string | undefined
  readonly context?: Readonly<Record<string, unknown>> | undefined
  readonly memorySizeMb: number
  readonly network: NetworkPolicy
  readonly logs: 'hide' | 'show'
  /** What the handler calls is watched, so that faults can be put into it. */
  readonly faults?: boolean
  /** Asks the user's function to answer calls. */
  readonly respond?: MessagePort
}

/** A handler's module, ready to load: `file` is what to load, for TypeScript the bundle. */
export type LoadableModule =
  | { readonly kind: 'export'; readonly file: string; readonly exportName: string; readonly shown: string }
  | Extract<ModuleSource, { kind: 'lambda' }>

/** One invocation, as sent to the worker. */
export interface InvokeMessage {
  readonly id: number
  readonly requestId: string
  /** JSON text. */
  readonly event: string
  readonly timeoutMs: number
  /** What the context counts down. */
  readonly functionTimeoutMs: number
  readonly trace: Tracing | undefined
  readonly world?: World | undefined
}

/** Asks for a new instance of the handler, made by a bundle of `bundleFactory`. Answered by `parked`. */
export interface FreshMessage {
  readonly id: number
  readonly factory: string
}

/** What was posted for an invocation; the event source sees the first only. */
export type Reply =
  | {
      readonly kind: 'payload'
      readonly json: string
      readonly bytes: number
      readonly changed: readonly ChangedValue[]
      readonly nothing: boolean
    }
  | { readonly kind: 'error'; readonly payload: ErrorPayload; readonly bytes?: number }
  | {
      readonly kind: 'stream'
      readonly contentType: string
      readonly chunks: readonly Uint8Array[]
      readonly error?: ErrorPayload
    }

/** What a worker says. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  /** Loading failed: as Lambda would report it, or `misuse`, a mistake in how the handler was named. */
  | { readonly kind: 'init-failed'; readonly payload: ErrorPayload; readonly error?: ErrorFacts }
  | { readonly kind: 'misuse'; readonly message: string }
  | {
      readonly kind: 'reply'
      readonly id: number
      readonly reply: Reply
      readonly settledBy: SettledBy
      readonly error?: ErrorFacts
    }
  /** A new instance of the handler could not be made; the one before goes on. */
  | { readonly kind: 'not-fresh'; readonly id: number }
  /** Done with an invocation, waiting for the next. */
  | ({ readonly kind: 'parked'; readonly id: number } & Aside)
  /** What was noted so far, in case the invocation is cut off. */
  | ({ readonly kind: 'noted'; readonly id: number } & Aside)
  /** Nothing is left that could go on, yet the invocation is not answered. */
  | { readonly kind: 'idle'; readonly id: number }
  /** The function's time is up by a clock that skips waits. */
  | { readonly kind: 'time-up'; readonly id: number }
  /** The process is about to end for this reason. */
  | { readonly kind: 'dying'; readonly by: 'uncaught' | 'unhandled-rejection'; readonly error: ErrorFacts }
  /** A signal that the handler sent to its own process, which a worker cannot receive. */
  | { readonly kind: 'signal'; readonly signal: string }
  | ({ readonly kind: 'exiting' } & Aside)

/** What is told beside the outcome. */
export interface Aside {
  readonly logs?: readonly string[]
  readonly reads?: readonly Read[]
  readonly refused?: RefusedConnection
  readonly discarded?: unknown
  readonly met?: Met
  /** An earlier invocation was answered, or answered again, meanwhile. */
  readonly answeredEarlier?: boolean
}
