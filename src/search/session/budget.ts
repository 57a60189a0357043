import { defaultTimeoutMs } from '../../lambda/words/limits.ts'

/** What a run may cost: calls of each phase are counted, time is limited, and one hang is paid in full. */
export interface Budget {
  readonly calls: Record<Phase, number>
  /** Milliseconds since the run began. */
  elapsed(): number
  /** True while a share (0 to 1) of the time limit is not used up. */
  hasTime(share?: number): boolean
  /** True once half of a call's timeout has passed after the limit, or all is spent: then what must be tried however late it is ends, too. */
  isOverdue(): boolean
  /** Leaves a share of the time limit (0 to 1) to what comes later: until told otherwise, `hasTime` counts without it. */
  leave(share: number): void
  /** How long the next invocation may take, in milliseconds: long enough to suspect a hang, not to convict one. */
  callTimeout(): number
  /** How long an invocation that is only looked at may take, in milliseconds: at most a quarter of what remains. */
  lookTimeout(): number
  /** How long an invocation is given before it is said to time out, in milliseconds. */
  readonly fullTimeoutMs: number
  /** Milliseconds until the runner's room ends; endless where no runner waits. */
  roomMs(): number
  /** True once the runner's room is used up: nothing is called any more. */
  isSpent(): boolean
  /** Calls that were not answered in the time that they were given, and how long they were waited for. */
  readonly unanswered: { readonly calls: number; readonly ms: number }
  /** Counts one of them. */
  waited(ms: number): void
  /** What the end of the runner's room cut short: calls that might still have been answered, findings that were not tried again. */
  readonly cut: { calls: number; findings: number }
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

/** Who else has a say in when a run ends, and who is told how far it is. */
export interface BudgetOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: OnProgress
  /** Milliseconds until the runner gives up. */
  readonly endsByMs?: number
  /** Milliseconds that others on this machine took from the run: the more, the earlier it ends before the runner gives up. */
  readonly lostMs?: () => number
  /** Whether as many more are given to the limit, within reason (no). */
  readonly givesBack?: boolean
}

/** How much too early a timer may fire, in milliseconds. */
const earlyMs = 5

/** How much later than asked for a wait may begin on a busy machine, in milliseconds. */
const slackMs = 500

/** How many times the limit a run may take longer where others keep the machine busy, and what it leaves of the runner's room, in milliseconds. */
const mostLonger = 2
const busyReserveMs = 1_500

/**
 * A budget of `timeLimitMs` for everything. An invocation gets `timeoutMs` if the user set it; else at most half of what
 * remains and never more than Lambda's default, so that one hang cannot eat the report. Time is up when `signal` aborts. No call
 * is waited for beyond `endsByMs`, the room that a runner leaves.
 */
export function makeBudget(
  timeLimitMs: number,
  timeoutMs: number | undefined,
  { signal, onProgress, endsByMs = Infinity, lostMs = () => 0, givesBack = false }: BudgetOptions = {},
): Budget {
  const start = performance.now()
  const elapsed = () => performance.now() - start
  /** The busier the machine, the later timers fire and the longer a report takes. */
  const roomMs = () => endsByMs - elapsed() - Math.min(slackMs, lostMs() / 4)
  const isSpent = () => roomMs() < earlyMs
  const fullTimeoutMs = timeoutMs ?? defaultTimeoutMs
  const unanswered = { calls: 0, ms: 0 }
  /** Once something did not answer, its full wait has to fit into the runner's room, on a busy machine too. */
  const limitMs = () =>
    unanswered.calls === 0
      ? timeLimitMs
      : Math.min(timeLimitMs, Math.max(timeLimitMs / 2, endsByMs - fullTimeoutMs - slackMs))
  const mostLostMs = givesBack
    ? Math.max(0, Math.min(timeLimitMs * mostLonger, endsByMs - timeLimitMs - busyReserveMs))
    : 0
  /** Once something did not answer, the clock counts: its wait has to fit in. */
  const spentMs = () => elapsed() - (unanswered.calls === 0 ? Math.min(lostMs(), mostLostMs) : 0)
  let left = 0
  return {
    calls: { learn: 0, explore: 0, stretch: 0, shrink: 0, confirm: 0 },
    elapsed,
    hasTime: (share = 1) => signal?.aborted !== true && !isSpent() && spentMs() < limitMs() * (1 - left) * share,
    isOverdue: () => isSpent() || spentMs() >= timeLimitMs + fullTimeoutMs / 2,
    leave: (share) => void (left = share),
    callTimeout: () => timeoutMs ?? Math.max(100, Math.min(defaultTimeoutMs, (limitMs() - spentMs()) / 2)),
    lookTimeout: () => Math.max(50, Math.min(fullTimeoutMs, (limitMs() - spentMs()) / 4)),
    fullTimeoutMs,
    roomMs,
    isSpent,
    unanswered,
    waited(ms) {
      unanswered.calls++
      unanswered.ms += ms
    },
    cut: { calls: 0, findings: 0 },
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
