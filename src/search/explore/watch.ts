import { signatureOf } from '../../check/finding.ts'
import type { Collection } from '../session/collect.ts'
import type { Step } from '../session/circumstances.ts'
import type { Suspected } from '../sequence/try-sequences.ts'
import type { Session, Trial } from '../session/session.ts'

/** Looks after the container on which requests are explored, where there can be a new one. */
export interface Watch {
  /** Told of each trial. What a new container does not show is taken out of the collection again. */
  explored(trial: Trial, isNew: readonly string[]): Promise<void> | undefined
  /** Goes on with a new instance, where that is cheap. */
  renew(): Promise<void>
  /** Whether a new instance takes no new worker. */
  readonly isCheap: boolean
  /** What showed on a used container only, each with all that was asked there. */
  readonly suspects: readonly Suspected[]
}

/** Containers are new every so many requests at first: what a request does is best seen on one; later, what many do. */
const requestsPerContainer = 8
const ownContainersUntil = 500

/** Who takes longer than this to load anew, in milliseconds, is given twice as many requests each time. */
const slowRenewalMs = 20

/** What grows with every request gets slow: its container is not kept, in bytes. */
const largeAnswer = 100_000

/** How often a fault that a request alone does not show is looked at again. */
const mostLooks = 4

/**
 * A fault may be the state that earlier requests left, and then no later request would be judged fairly: what is met for the first time is
 * tried alone on a new container, and exploring goes on there.
 */
export async function makeWatch(session: Session, collection: Collection): Promise<Watch | undefined> {
  if (session.invoker.renew === undefined) return undefined
  const suspects: Suspected[] = []
  const looks = new Map<string, number>()
  let asked: Step[] = []
  // Learning asked many things of one container.
  for (const { signature, trial } of collection.all()) {
    const alone = (await session.sequence([{ request: trial.exchange.request }], 'explore'))?.[0]
    if (alone?.findings.some((finding) => signatureOf(finding) === signature)) continue
    collection.drop(signature)
    // Cold and warm may fail in different places.
    if (alone) collection.add(alone)
  }
  let explored = 0
  let mostAsked = requestsPerContainer
  let cheap = await session.refresh()
  if (!cheap) await session.sequence([], 'explore')
  return {
    suspects,
    renew,
    get isCheap() {
      return cheap
    },
    explored(trial, isNew) {
      asked.push(stepOf(trial))
      const signatures = isNew.filter((signature) => !signature.startsWith('note:'))
      if (signatures.length > 0 && trial.exchange.facts.refused === undefined) return look(trial, signatures)
      const isFull = ++explored <= ownContainersUntil && asked.length >= mostAsked
      return cheap && (isFull || (trial.exchange.facts.payloadBytes ?? 0) > largeAnswer) ? renew() : undefined
    },
  }

  async function renew(): Promise<void> {
    const start = performance.now()
    cheap = await session.refresh()
    if (performance.now() - start > slowRenewalMs) mostAsked *= 2
    if (cheap) asked = []
  }

  async function look(trial: Trial, signatures: readonly string[]): Promise<void> {
    const step = stepOf(trial)
    const steps = asked
    // A full wait will tell; meanwhile its container is gone.
    const hung = trial.exchange.facts.settledBy === 'timeout'
    const looked = !hung && signatures.some((signature) => (looks.get(signature) ?? 0) < mostLooks)
    const alone = looked ? (await session.sequence([step], 'explore'))?.[0] : undefined
    // What cannot be looked at again stays as it was met.
    if (session.budget.isSpent()) return
    const shown = new Set(alone?.findings.map(signatureOf))
    for (const signature of signatures) {
      if (shown.has(signature)) continue
      const times = (looks.get(signature) ?? 0) + 1
      looks.set(signature, times)
      const finding = trial.findings.find((one) => signatureOf(one) === signature)!
      if (times === 1) suspects.push({ steps, signature, finding, trial })
      if (!hung) collection.drop(signature)
    }
    if (alone && signatures.some((signature) => !shown.has(signature))) collection.add(alone)
    asked = looked ? [step] : []
    if (!looked && !hung) await session.sequence([], 'explore')
  }
}

const stepOf = ({ exchange, world }: Trial): Step => ({ request: exchange.request, ...(world && { world }) })
