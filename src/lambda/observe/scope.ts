import { AsyncLocalStorage } from 'node:async_hooks'
import type { RefusedConnection } from '../words/invocation.ts'
import type { Watched } from '../downstream/calls.ts'
import type { LiveWorld } from '../world/live-world.ts'
import type { Observer } from './observer.ts'

/** One in-process invocation, as its asynchronous context carries it: what code runs in it is the handler's. */
export interface InvocationScope {
  /** The invoker that runs it. */
  readonly invoker: object
  /** Lines of output so far; undefined where output is passed on. */
  readonly logs: string[] | undefined
  refused?: RefusedConnection
  /** Ends the invocation as a process exit would. */
  exit?: (code: number) => void
  /** What it meets beside its event, while it runs. */
  world?: LiveWorld | undefined
  /** What it calls, where that is watched. */
  downstream?: Watched
  /** What is told of what it reads, while it runs. */
  observer?: Observer | undefined
  /** While the handler's own call is on the stack. */
  synchronous?: boolean
}

const scopes = new AsyncLocalStorage<InvocationScope>()

/** The invocation that the running code belongs to, if it belongs to one. */
export function currentScope(): InvocationScope | undefined {
  return scopes.getStore()
}

/** Runs the user's own function, on behalf of an invocation and no part of it. */
export function outOfScope<T>(run: () => T): T {
  return scopes.exit(run)
}

/** Runs a function, and all that it starts, as part of an invocation. */
export function inScope<T>(scope: InvocationScope, run: () => T): T {
  return scopes.run(scope, run)
}
