import type { Runtime } from './invocation.ts'

/** The managed runtime of a Node version; odd and newer ones get the nearest older runtime, older ones the oldest. */
export function defaultRuntime(nodeVersion: string = process.versions.node): Runtime {
  const major = Number.parseInt(nodeVersion, 10)
  if (major >= 24) return 'nodejs24.x'
  return major >= 22 ? 'nodejs22.x' : 'nodejs20.x'
}

/** True for the runtimes on version 4 of the interface client: return values count, callbacks are gone. */
export function isNode24(runtime: Runtime): boolean {
  return runtime === 'nodejs24.x'
}
