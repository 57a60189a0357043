import { signatureOf, type Finding } from '../../check/finding.ts'
import type { HttpRequest } from '../../http/request.ts'
import type { Circumstances } from '../session/circumstances.ts'
import type { Caught } from '../session/collect.ts'
import { confirm } from './confirm.ts'
import { wentUnanswered, type Session, type Trial } from '../session/session.ts'
import { explain, type Explained } from './explain.ts'
import { withLargerNumbers } from './larger.ts'
import { shrinkRequest } from './shrink.ts'

/** A finding at its smallest request, tried anew. */
export interface Minimised {
  readonly signature: string
  readonly finding: Finding
  readonly trial: Trial
  readonly onEvery: boolean
  readonly repeats: 'always' | 'sometimes' | 'never'
  readonly shrinkCalls: number
  readonly times: number
  readonly foundAfter: number
  /** Which of the remaining parts matter. */
  readonly explained: readonly Explained[]
  /** What it takes beside the request, where the request alone does not show it. */
  readonly circumstances?: Circumstances
}

/** How a request is made smaller while `isSame` holds. */
export type Shrinker = (
  request: HttpRequest,
  isSame: (candidate: HttpRequest) => Promise<boolean>,
  options: { baseline: HttpRequest; maxCalls: number },
) => Promise<HttpRequest>

/** Options of {@link minimise}. */
export interface MinimiseOptions {
  readonly baseline: HttpRequest
  /** The signatures that the baseline shows: these need no shrinking. */
  readonly onBaseline: ReadonlySet<string>
  /** Most calls for one finding. */
  readonly maxCalls: number
  /** How long a shrink step of a hang may take, in milliseconds. */
  readonly quickMs: number
  readonly shrinker?: Shrinker
  /** There are new containers: what is reported is shown on one. */
  readonly cold: boolean
  /** Distinct findings of the run, for its progress. */
  readonly found: number
  /** Hears of what was taken for a hang and answers after all: there may be something wrong with what it answers. */
  readonly onSlow?: (trial: Trial) => void
}

/** Share of the time limit that shrinking must leave for confirming and for the report. */
const timeShare = 0.92

/** Share after which parts are no longer explained: an answer cut off by the time limit would be a wrong one. */
const explainShare = 0.85

/**
 * Shrinks one caught finding within its signature and tries the smallest request again on fresh events. A hang is
 * shrunk with short waits, derived from how long right answers take, and convicted in full at the end: undefined if the
 * handler does answer when it is given its whole time.
 */
export async function minimise(
  session: Session,
  caught: Caught,
  options: MinimiseOptions,
): Promise<Minimised | undefined> {
  const { baseline, onBaseline, quickMs, cold } = options
  const { signature } = caught
  const { budget } = session
  let found = caught.trial.exchange.request
  const hangs = wentUnanswered(session, caught.trial)
  const onEvery = onBaseline.has(signature)
  let calls = 0
  const shows = async (request: HttpRequest, phase: 'shrink' | 'confirm', timeoutMs?: number, anew = false) => {
    const trial = anew
      ? (await session.sequence([{ request }], phase, 'instance', timeoutMs))?.[0]
      : await session.attempt(request, phase, timeoutMs)
    if (hangs && phase === 'confirm' && trial && !wentUnanswered(session, trial)) options.onSlow?.(trial)
    return trial?.findings.some((finding) => signatureOf(finding) === signature) ? trial : undefined
  }
  const isSameOn = (anew: boolean) => async (candidate: HttpRequest) => {
    if (!budget.hasTime(timeShare)) return false
    calls++
    budget.onProgress?.({ calls: budget.calls, findings: options.found, shrinking: signature })
    return (await shows(candidate, 'shrink', hangs ? quickMs : undefined, anew)) !== undefined
  }
  const shrink: Shrinker =
    options.shrinker ??
    ((from, same, { maxCalls }) => shrinkRequest(from, same, { baseline, routes: session.gateway.routes, maxCalls }))
  // A container of its own for each step: what earlier ones left behind must not have a hand in it.
  const anew = cold && !hangs && (await session.refresh())
  if (anew && !onEvery && (await shows(found, 'shrink', undefined, true)) === undefined)
    found = caught.first.exchange.request
  const isSame = isSameOn(anew)
  const smallest = onEvery ? baseline : await shrink(found, isSame, { baseline, maxCalls: options.maxCalls })
  const hasTime = () => budget.hasTime()
  const shrinkCalls = calls
  // However little time is left: what takes long and is wrong must not look as if it were wrong by chance.
  const fullMs = budget.fullTimeoutMs
  // The baseline had its whole time when it was first tried: another wait would outlast the limit.
  const isConvicted = hangs && onEvery && (caught.trial.givenMs ?? 0) >= fullMs
  const confirmed = isConvicted
    ? { trial: caught.trial, shown: 1, tries: 1 }
    : await confirm(hangs ? 1 : 3, (i) => shows(smallest, 'confirm', fullMs, cold && i < 2), hasTime, budget.isSpent)
  /** What takes long, and ends, may be one of a number that need not end. */
  const larger = hangs && confirmed.trial === undefined && confirmed.tries > 0 ? withLargerNumbers(smallest) : undefined
  const others = confirmed.trial === undefined ? [larger, smallest === found ? undefined : found] : []
  let fallback = confirmed
  for (const other of others)
    if (other !== undefined && fallback.trial === undefined)
      fallback = await confirm(1, () => shows(other, 'confirm', fullMs, cold), hasTime, budget.isSpent)
  // What answered at its smallest when it was given its whole time is slow.
  const isSlow = hangs && confirmed.tries > 0
  if (fallback.tries === 0 && !isSlow) return untried(session, caught, { onEvery, shrinkCalls, hangs })
  if (hangs && fallback.trial === undefined) return undefined
  const trial = fallback.trial ?? caught.trial
  const explains = confirmed.trial !== undefined && confirmed.shown === confirmed.tries && !hangs && !onEvery
  const explained =
    explains && options.shrinker === undefined
      ? await explain(smallest, baseline, isSame, () => budget.hasTime(explainShare))
      : []
  return {
    signature,
    finding: trial.findings.find((finding) => signatureOf(finding) === signature) ?? caught.finding,
    trial,
    onEvery,
    repeats: fallback.trial === undefined ? 'never' : fallback.shown === fallback.tries ? 'always' : 'sometimes',
    shrinkCalls,
    times: caught.times,
    foundAfter: caught.foundAfter,
    explained,
  }
}

/**
 * What was met and could not be tried again, since the runner's room ended: told as it was met. A hang whose full wait was cut short may
 * be slow, so it is no error.
 */
function untried(
  session: Session,
  caught: Caught,
  told: Pick<Minimised, 'onEvery' | 'shrinkCalls'> & { readonly hangs: boolean },
): Minimised | undefined {
  session.budget.cut.findings++
  const { onEvery, shrinkCalls, hangs } = told
  const { trial, times, foundAfter } = caught
  const found = { trial, onEvery, shrinkCalls, times, foundAfter, repeats: 'always', explained: [] } as const
  if (!hangs) return { ...found, finding: caught.finding, signature: caught.signature }
  const [finding] = session.admit([{ ...caught.finding, level: 'warning' }])
  return finding && { ...found, finding, signature: signatureOf(finding) }
}
