import { activeMs } from '../../lambda/worker/thread-time.ts'

/**
 * Answers how many milliseconds the threads of this process had something to run and no processor to run it on, since it was
 * made: others keep the machine busy. What blocks a thread, such as a command that is waited for, looks the same.
 */
export function makeLostTime(): () => number {
  const processor = process.cpuUsage()
  const active = activeMs()
  return () => {
    const { user, system } = process.cpuUsage(processor)
    return Math.max(0, activeMs() - active - (user + system) / 1_000)
  }
}
