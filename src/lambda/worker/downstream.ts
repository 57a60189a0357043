import type { MessagePort } from 'node:worker_threads'
import { watchInvocation, type WatchedInvocation } from '../downstream/invocation.ts'
import { askingPort } from '../downstream/respond.ts'
import { watchDownstream } from '../downstream/watch.ts'
import type { LiveWorld } from '../world/live-world.ts'

/** Watches what the handler of a worker calls. */
export interface WorkerDownstream {
  /** An invocation starts: calls are its calls from now on. `timeUp` is told when a clock that skips waits comes to its end. */
  enter(live: LiveWorld | undefined, timeoutMs: number, timeUp: () => void): void
  /** Forgets the calls of an instance of the handler's modules that is no more. */
  fresh(): void
}

/** Watches from before the handler is loaded; what it calls while it loads has no faults. */
export async function watchWorker(port: MessagePort | undefined): Promise<WorkerDownstream> {
  const respond = port && askingPort(port)
  let current = watchInvocation(undefined, respond, 0, () => {})
  let earlier: WatchedInvocation[] = []
  const downstream = await watchDownstream(() => current)
  return {
    enter(live, timeoutMs, timeUp) {
      current.end()
      if (current.calls.silent > 0) earlier.push(current)
      downstream.begin()
      current = watchInvocation(live, respond, timeoutMs, timeUp)
    },
    fresh() {
      for (const { calls } of [...earlier, current]) calls.giveUp()
      earlier = []
    },
  }
}
