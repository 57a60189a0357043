import { defaultTimeLimitMs, type ContractOptions } from '../contract/options.ts'
import { defaultTimeoutMs } from '../lambda/words/limits.ts'

/** Options cut to the runner's timeout, and the line that says so. */
export interface FittedOptions {
  readonly options: ContractOptions
  readonly assumed: readonly string[]
  /** The options before they were cut, if they were. */
  readonly told?: ContractOptions
  /** Milliseconds that the runner leaves, if it gives up at all. */
  readonly endsByMs?: number
}

/** What a run is told of them, whether or not they go with it. */
export type FittedContext = Omit<FittedOptions, 'options'> & Partial<Pick<FittedOptions, 'options'>>

const defaults = { timeLimitMs: defaultTimeLimitMs, timeoutMs: defaultTimeoutMs }

/** What a run needs beside its budget: loading a module, one report. */
const reserveMs = 250

/**
 * A budget that ends before the runner gives up. `testTimeoutMs` is the test's own timeout (undefined, 0 or `Infinity`:
 * none), `elapsedMs` how much of it is gone. Most runs take at most `timeLimitMs` and one hang, and a hang twice where `timeoutMs` was
 * told: met once, and again to be sure. What takes longer for whatever reason ends by `endsByMs`.
 */
export function fitTimeout(options: ContractOptions, testTimeoutMs: number | undefined, elapsedMs = 0): FittedOptions {
  if (!testTimeoutMs || !Number.isFinite(testTimeoutMs)) return { options, assumed: [] }
  const { timeLimitMs = defaults.timeLimitMs, timeoutMs } = options
  const room = Math.max(100, testTimeoutMs - elapsedMs - Math.min(reserveMs, testTimeoutMs / 5))
  const hangs = timeoutMs === undefined ? defaults.timeoutMs : 2 * timeoutMs
  if (timeLimitMs + hangs <= room) return { options, assumed: [], endsByMs: room }
  const safe = 0.85 * room // waits end a little late on a busy machine
  const limit = Math.max(50, Math.floor(Math.min(timeLimitMs, Math.max(safe - hangs, 0.4 * safe))))
  const wait = Math.max(25, Math.floor(Math.min(timeoutMs ?? defaults.timeoutMs, (safe - limit) / 2)))
  return {
    options: { ...options, timeLimitMs: limit, timeoutMs: wait },
    assumed: [
      `timeLimitMs ${limit} and timeoutMs ${wait}: the test ends after ${testTimeoutMs} ms (give it more, or set them)`,
    ],
    told: options,
    endsByMs: room,
  }
}

/** A timeout for a test of its own: always longer than its budget, and room for loading a module. */
export function roomyTimeout({ timeLimitMs = defaults.timeLimitMs, timeoutMs = defaults.timeoutMs }: ContractOptions) {
  return timeLimitMs + 2 * timeoutMs + 5_000
}
