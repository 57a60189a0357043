import type { WatchedNow } from '../downstream/calls.ts'
import { watchInvocation, type WatchedInvocation } from '../downstream/invocation.ts'
import { checkedRespond } from '../downstream/respond.ts'
import { watchDownstream } from '../downstream/watch.ts'
import type { InvokerOptions } from '../words/invocation.ts'
import type { LiveWorld } from '../world/live-world.ts'
import { outOfScope } from '../observe/scope.ts'

/** Watches what a handler calls that runs in the test's own process. */
export interface InProcessDownstream {
  /** An invocation starts. `timeUp` is told when a clock that skips waits comes to its end. */
  enter(live: LiveWorld | undefined, timeoutMs: number, timeUp: () => void): Promise<WatchedInvocation>
  /** Throws what the user's function did that it must not do. */
  check(): void
  close(): Promise<void>
}

/** Watches the calls of the invocation that `now` names, and of no other code; undefined where nobody asked for faults. */
export function watchInProcess(faults: InvokerOptions['faults'], now: WatchedNow): InProcessDownstream | undefined {
  if (!faults) return undefined
  const given = typeof faults === 'object' ? faults.respond : undefined
  let misuse: TypeError | undefined
  const respond =
    given &&
    checkedRespond(
      (request) => outOfScope(() => given(request)),
      (error) => (misuse ??= error),
    )
  const watching = watchDownstream(now)
  return {
    async enter(live, timeoutMs, timeUp) {
      const downstream = await watching
      downstream.begin()
      const watched = watchInvocation(live, respond, timeoutMs, timeUp)
      const end = () => {
        watched.end()
        // Here they would keep the tests from ending.
        watched.calls.giveUp()
      }
      return { ...watched, end }
    },
    check() {
      if (misuse) throw misuse
    },
    close: async () => (await watching).dispose(),
  }
}
