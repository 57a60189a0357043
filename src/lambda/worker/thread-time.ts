// Fake timers replace the global of this name.
import { performance } from 'node:perf_hooks'
import type { Worker } from 'node:worker_threads'

const running = new Map<Worker, number>()
let ended = 0

/** Counts a worker's time in `activeMs`, also once it has ended. */
export function countThread(worker: Worker): void {
  running.set(worker, 0)
  worker.once('exit', () => {
    ended += running.get(worker) ?? 0
    running.delete(worker)
  })
}

/** Milliseconds in which this thread and the workers that are counted had something to run, added up. */
export function activeMs(): number {
  let sum = ended + performance.eventLoopUtilization().active
  for (const [worker, before] of running) {
    // A worker that is about to end tells 0.
    const active = Math.max(before, worker.performance.eventLoopUtilization().active)
    running.set(worker, active)
    sum += active
  }
  return sum
}
