import type { Outcome } from '../../gateway/outcome.ts'
import type { Met, Respond, World } from './world.ts'

/** A managed Node runtime. */
export type Runtime = 'nodejs20.x' | 'nodejs22.x' | 'nodejs24.x'

/** Anything Lambda would call; sync and callback handlers included. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- handlers are typed by their own event types
export type LambdaHandler = (event: any, context: any, callback: any) => unknown

/**
 * A handler as it can be given: the function; a module (`'./src/users.ts#handler'` relative to the working directory, or
 * a file URL with `#export`); Lambda's own form, `{ root: './dist', handler: 'src/users.handler' }`.
 */
export type HandlerSource = LambdaHandler | string | URL | { readonly root: string; readonly handler: string }

/** How the invocation was settled, as seen where the handler ran. */
export type SettledBy =
  | 'promise' // the returned promise settled
  | 'callback'
  | 'context' // context.succeed, fail or done
  | 'return' // a plain return value (counts on nodejs24.x only)
  | 'throw' // a synchronous throw
  | 'drained' // nothing was left to do and nothing had answered
  | 'timeout'
  | 'exit' // process.exit, or out of memory
  | 'uncaught' // an exception outside the handler's own promise
  | 'unhandled-rejection'
  | 'init' // loading the module failed
  | 'stream'

/** One frame of a stack: the first in the user's own code, else the first outside Node and proxyproof. */
export interface SourceFrame {
  readonly function: string
  /** Relative to the working directory, `/` as separator; source-mapped where a map exists. */
  readonly file: string
  readonly line: number
  readonly column: number
  /** The text of the line, trimmed, where the file can be read. */
  readonly text?: string
}

/** The error behind a function error, for the report. */
export interface ErrorFacts {
  readonly name: string
  readonly message: string
  readonly stack?: string
  /** A small copy of what was thrown, rejected with or passed as the error, where that is an object but no error. */
  readonly thrown?: unknown
  /** A status that the error carries for a framework to read; Lambda reads none. */
  readonly statusCode?: number
}

/** A value that JSON dropped or changed on its way out: `{ path: 'headers', type: 'Headers', entries: 2 }`. */
export interface ChangedValue {
  readonly path: string
  /** `undefined`, `function`, `symbol`, `NaN`, `Headers`, `Map`, `Set`, `Buffer`, `Uint8Array`, `Date`, `Error`, or a class name. */
  readonly type: string
  /** How many entries were lost, for maps. */
  readonly entries?: number
}

/** A connection that the network guard refused. */
export interface RefusedConnection {
  readonly host: string
  readonly port?: number
  /** `fetch`, `http`, `net`, `dns` ... */
  readonly via: string
  readonly stack: string
}

/** What was seen where the handler ran; plain data. */
export interface InvocationFacts {
  readonly settledBy: SettledBy
  /** True if what settled it carried `undefined` (nothing returned), not `null`. */
  readonly nothing?: boolean
  /** Values that JSON dropped or changed, at most 20. */
  readonly changed?: readonly ChangedValue[]
  readonly error?: ErrorFacts
  /** A small copy of what a function without a promise returned, which nodejs20.x and nodejs22.x throw away. */
  readonly discarded?: unknown
  readonly exitCode?: number
  /** The process ended although the handler had answered, before the next event: the answer stands, the container is gone. */
  readonly diedAfterReply?: SettledBy
  /** An earlier invocation was answered (again) while this one ran: that answer is lost. */
  readonly answeredEarlier?: boolean
  /** True if nothing was left that could still have answered when the time ran out: surely `never`, not `slow`. */
  readonly idle?: boolean
  /** What the handler tried to reach and the network guard did not let it. */
  readonly refused?: RefusedConnection
  /** Lines that the handler wrote to its console or streams, at most 200, when asked for. */
  readonly logs?: readonly string[]
  /** Bytes of the serialised payload. */
  readonly payloadBytes?: number
  /** What of its world the handler used, where one was given. */
  readonly met?: Met
}

/** Names read from a traced event: see `trace.ts`. */
export interface Read {
  /** Path from the event: `['queryStringParameters', 'limit']`; `['body()', 'user', 'name']` for parsed JSON bodies. */
  readonly path: readonly string[]
  readonly kind: 'get' | 'has' | 'keys'
  /** Whether the value was there. */
  readonly present: boolean
}

/** One invocation: what Lambda hands the front end, and what was seen. */
export interface Invocation {
  readonly outcome: Outcome
  readonly facts: InvocationFacts
  readonly reads?: readonly Read[]
}

/** How far a traced call is looked into. */
export interface Tracing {
  /** Paths of the handler's own modules: in their process it tells what they compare with marks. */
  readonly modules?: readonly string[]
  /** They are looked into without marks, too. */
  readonly isProbed?: boolean
  /** Texts that stand for values as marks do. */
  readonly standIns?: readonly string[]
}

/** Options of one invocation. */
export interface InvocationOptions {
  readonly timeoutMs: number
  /** The function's own timeout, which its context counts down, where it is not waited for as long (`timeoutMs`). */
  readonly functionTimeoutMs?: number
  /** Hand over an event that records what is read. Judged runs never do. */
  readonly trace?: Tracing
  /** What the handler meets beside its event; all of it as it really is if left out. */
  readonly world?: World
}

/** A loaded handler on one warm container. */
export interface Invoker {
  /** Runs the handler once. The event must be fresh: the handler may change it. Never rejects for what the handler does. */
  invoke(event: unknown, options: InvocationOptions): Promise<Invocation>
  /** Goes on in a new container: the module is loaded anew. Where there is none (in-process), the same one goes on. */
  renew?(): Promise<void>
  /**
   * Goes on with a new instance of the handler's own modules, in the same process: what they keep is gone, what packages keep is
   * not. False where that cannot be had, and the same instance goes on.
   */
  fresh?(): Promise<boolean>
  /** Settles all that is left and frees workers. Idempotent. */
  close(): Promise<void>
  readonly isolation: 'in-process' | 'worker'
  readonly runtime: Runtime
  /** The handler's module, where it is known (absolute path). */
  readonly file?: string
}

/** How the network guard treats connections beyond loopback; a list names allowed hosts (`*.example.com` too). */
export type NetworkPolicy = 'block' | 'allow' | readonly string[]

/** Options of a container: what `createInvoker` takes beside the source. */
export interface InvokerOptions {
  readonly runtime?: Runtime
  readonly isolation?: 'in-process' | 'worker'
  /** Merged over the emulated context. */
  readonly context?: Readonly<Record<string, unknown>>
  readonly memorySizeMb?: number
  readonly network?: NetworkPolicy
  /** A module imported in the worker before the handler. */
  readonly setup?: string
  /** Variables of the worker's environment, over those of this process. In-process there is none of its own. */
  readonly environment?: Readonly<Record<string, string>>
  /** `hide` keeps the handler's output in `facts.logs`; `show` passes it on. */
  readonly logs?: 'hide' | 'show'
  /** Watches what the handler calls, so that a world can put faults into it; `respond` answers calls that nobody mocked. */
  readonly faults?: boolean | { readonly respond?: Respond }
  /** Seeds request ids and the like, so that runs repeat. */
  readonly seed?: number
}
