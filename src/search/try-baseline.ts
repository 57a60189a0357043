import { signatureOf } from '../check/finding.ts'
import type { HttpRequest } from '../http/request.ts'
import type { Collection } from './session/collect.ts'
import type { Suspected } from './sequence/try-sequences.ts'
import type { Session, Trial } from './session/session.ts'
import { warmTrial } from './session/warm-trial.ts'

/** What the baseline shows. */
export interface BaselineTrial {
  readonly first: Trial | undefined
  /** The signatures that it shows on a new container and on one that is warm: every request has them. */
  readonly onBaseline: ReadonlySet<string>
  /** What only one of the two shows: a cold start, or what it leaves behind itself. */
  readonly suspected: Suspected[]
}

/** How long the baseline may take to be asked more than once, in milliseconds. */
const slowMs = 300

export const noBaseline = (): BaselineTrial => ({ first: undefined, onBaseline: new Set(), suspected: [] })

/** Tries the baseline, collects what every request shows, and suspects the rest. */
export async function tryBaseline(
  session: Session,
  baseline: HttpRequest,
  collection: Collection,
): Promise<BaselineTrial> {
  const { fullTimeoutMs } = session.budget
  const start = performance.now()
  const cold = (await session.sequence([{ request: baseline }], 'explore', 'instance', fullTimeoutMs))?.[0]
  const isSlow = performance.now() - start > slowMs
  const warm = cold !== undefined && isSlow ? undefined : await warmTrial(session, baseline, fullTimeoutMs)
  const first = warm ?? cold
  if (cold === undefined || warm === undefined) {
    if (first) collection.add(first)
    return { first, onBaseline: new Set(first?.findings.map(signatureOf)), suspected: [] }
  }
  const step = { request: baseline }
  const suspected: Suspected[] = []
  const suspect = (trial: Trial, other: Trial, many: number) => {
    const known = new Set(other.findings.map(signatureOf))
    for (const finding of trial.findings) {
      const signature = signatureOf(finding)
      if (known.has(signature) || finding.level === 'note') continue
      suspected.push({ steps: Array.from({ length: many }, () => step), signature, finding, trial })
    }
  }
  suspect(cold, warm, 1)
  suspect(warm, cold, 2)
  collection.add(warm)
  for (const { signature } of suspected) collection.drop(signature)
  const onBaseline = new Set(
    warm.findings.map(signatureOf).filter((one) => suspected.every((s) => s.signature !== one)),
  )
  return { first: warm, onBaseline, suspected }
}
