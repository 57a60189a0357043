import { AsyncLocalStorage } from 'node:async_hooks'
import { withPlainStacks } from './plain-stack.ts'

/** Where a client was called that connects later, on a stack without its caller. */
export interface CallSite {
  readonly stack: string
  readonly via?: string
}

const callSites = new AsyncLocalStorage<CallSite>()

/** The call that led to the running code, if it went through `fetch`. */
export function callSite(): CallSite | undefined {
  return callSites.getStore()
}

/** Remembers the caller for what a call starts. */
export function calledFrom<T>(via: string | undefined, run: () => T): T {
  const stack = fullStack()
  return callSites.run(via === undefined ? { stack } : { stack, via }, run)
}

/** Who asks, with the caller of a client that connects later. */
export function callStack(): string {
  const entry = callSite()
  return entry ? `${fullStack()}\n${entry.stack}` : fullStack()
}

/** The stack up to the user's own code: clients stack up many frames. */
export function fullStack(): string {
  return withPlainStacks(200, () => new Error().stack ?? '')
}
