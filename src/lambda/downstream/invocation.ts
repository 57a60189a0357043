import { makeCalls, type Watched } from './calls.ts'
import { skipWaits } from './waits.ts'
import type { LiveWorld } from '../world/live-world.ts'
import type { Respond } from '../words/world.ts'

/** One invocation with its calls watched. */
export interface WatchedInvocation extends Watched {
  /** It is over: waits are no longer skipped. Calls that nothing answers stay open, as they do while a container is frozen. */
  end(): void
}

/** Watches the calls of one invocation, as its world says; without a world they are only answered. */
export function watchInvocation(
  live: LiveWorld | undefined,
  respond: Respond | undefined,
  timeoutMs: number,
  timeUp: () => void,
): WatchedInvocation {
  const { faults, skipWaits: skips } = live?.world ?? {}
  const calls = makeCalls(faults)
  if (live) live.met.calls = calls.list
  const end = live && skips ? skipWaits(live, calls, timeoutMs, timeUp) : () => {}
  return { calls, ...(respond && { respond }), ...(live && skips && { skips: live }), end }
}
