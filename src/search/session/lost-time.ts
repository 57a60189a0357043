// Fake timers replace the global of this name.
import { performance } from 'node:perf_hooks'
import { activeMs } from '../../lambda/worker/thread-time.ts'

/** How long an answer stands, in milliseconds: who asks often would take more time than is counted. */
const standsMs = 20

/**
 * Answers how many milliseconds the threads of this process had something to run and no processor to run it on, since it was
 * made: others keep the machine busy. What blocks a thread, such as a command that is waited for, looks the same.
 */
export function makeLostTime(): () => number {
  const processor = process.cpuUsage()
  const active = activeMs()
  let asked = -Infinity
  let lost = 0
  return () => {
    if (performance.now() - asked < standsMs) return lost
    const { user, system } = process.cpuUsage(processor)
    asked = performance.now()
    return (lost = Math.max(0, activeMs() - active - (user + system) / 1_000))
  }
}
