import { defaultTimeoutMs } from '../lambda/limits.ts'

/** What a run may cost: calls of each phase are counted, time is limited, and one hang is paid in full. */
export interface Budget {
  readonly calls: Record<Phase, number>
  /** Milliseconds since the run began. */
  elapsed(): number
  /** True while a share (0 to 1) of the time limit is not used up. */
  hasTime(share?: number): boolean
  /** True once half of a call's timeout has passed after the limit: then what must be tried however late it is ends, too. */
  isOverdue(): boolean
  /** Leaves a share of the time limit (0 to 1) to what comes later: until told otherwise, `hasTime` counts without it. */
  leave(share: number): void
  /** How long the next invocation may take, in milliseconds: long enough to suspect a hang, not to convict one. */
  callTimeout(): number
  /** How long an invocation that is only looked at may take, in milliseconds: at most a quarter of what remains. */
  lookTimeout(): number
  /** How long an invocation is given before it is said to time out, in milliseconds. */
  readonly fullTimeoutMs: number
  /** True once somebody asked to stop: what was found is still confirmed and reported. */
  readonly interrupted: boolean
  readonly onProgress?: OnProgress
}

/** How far a run has come. */
export interface Progress {
  readonly calls: Readonly<Record<Phase, number>>
  /** Distinct findings so far. */
  readonly findings: number
  /** The signature that is being shrunk. */
  readonly shrinking?: string
}

/** Told after every request that is explored or tried while shrinking. */
export type OnProgress = (progress: Progress) => void

export type Phase = 'learn' | 'explore' | 'stretch' | 'shrink' | 'confirm'

/**
 * A budget of `timeLimitMs` for everything. An invocation gets `timeoutMs` if the user set it; else at most half of what
 * remains and never more than Lambda's default, so that one hang cannot eat the report. Time is up when `signal` aborts.
 */
export function makeBudget(
  timeLimitMs: number,
  timeoutMs: number | undefined,
  { signal, onProgress }: { readonly signal?: AbortSignal; readonly onProgress?: OnProgress } = {},
): Budget {
  const start = performance.now()
  const elapsed = () => performance.now() - start
  let left = 0
  return {
    calls: { learn: 0, explore: 0, stretch: 0, shrink: 0, confirm: 0 },
    elapsed,
    hasTime: (share = 1) => signal?.aborted !== true && elapsed() < timeLimitMs * (1 - left) * share,
    isOverdue: () => elapsed() >= timeLimitMs + (timeoutMs ?? defaultTimeoutMs) / 2,
    leave: (share) => void (left = share),
    callTimeout: () => timeoutMs ?? Math.max(100, Math.min(defaultTimeoutMs, (timeLimitMs - elapsed()) / 2)),
    lookTimeout: () => Math.max(50, Math.min(timeoutMs ?? defaultTimeoutMs, (timeLimitMs - elapsed()) / 4)),
    fullTimeoutMs: timeoutMs ?? defaultTimeoutMs,
    get interrupted() {
      return signal?.aborted === true
    },
    ...(onProgress && { onProgress }),
  }
}

/** Handler calls of all phases. */
export function totalCalls({ calls }: Budget): number {
  return calls.learn + calls.explore + calls.stretch + calls.shrink + calls.confirm
}
