import type { HttpRequest } from '../../http/request.ts'
import type { World } from '../../lambda/words/world.ts'
import type { Collection } from '../session/collect.ts'
import { makeLargest, type Largest } from './largest.ts'
import type { Pool } from './pool.ts'
import { wentUnanswered, type Session } from '../session/session.ts'
import type { Watch } from './watch.ts'

/** Why exploring ended. */
export type StoppedBy = 'runs' | 'time' | 'hang' | 'network' | 'interrupt'

/** What exploring did. */
export interface Explored {
  readonly runs: number
  readonly stoppedBy: StoppedBy
  /** The longest that a right answer took, in milliseconds: how short a wait tells a hang from a slow answer. */
  readonly slowestMs: number
  readonly largest: Largest
}

/** Who is told of each trial, and who says what it meets. */
export interface Onlookers {
  readonly watch?: Watch | undefined
  readonly pool?: Pool | undefined
  /** How many requests were answered with each status. */
  readonly answered?: Map<number, number> | undefined
  /** The world of each request by its number, where worlds are drawn. */
  readonly worldOf?: ((i: number) => World) | undefined
}

/** One turn of exploring. */
export interface Turn extends Onlookers {
  /** How many requests are judged at most. */
  readonly numRuns: number
  readonly collection: Collection
  /** How many are tried until the run is overdue, one of them in any case (0). */
  readonly atLeast?: number
  /** The share of the time limit for the others (less where something has to be shrunk already). */
  readonly share?: number | undefined
}

const none: readonly string[] = []

/** Share of the time limit after which exploring stops, so that what it found can still be shrunk. */
const timeShare = 0.7
const shareWithoutError = 0.83

/**
 * Tries requests until as many are judged as the turn says, the time is up, or one hangs (one hang is paid in full, not a thousand) or
 * reaches for the network. Requests that the front end answers itself do not count.
 */
export async function explore(
  session: Session,
  requests: Iterable<HttpRequest>,
  { numRuns, collection, atLeast = 0, share, watch, pool, answered, worldOf }: Turn,
): Promise<Explored> {
  const { budget } = session
  let runs = 0
  let skipped = 0
  let slowestMs = 0
  const largest = makeLargest()
  let stoppedBy: StoppedBy = 'runs'
  for (const request of requests) {
    if (runs >= numRuns || skipped > 20 * numRuns + 1_000) break
    if (
      budget.interrupted ||
      ((runs >= atLeast || (runs > 0 && budget.isOverdue()) || budget.isSpent()) &&
        !budget.hasTime(share ?? shareOf(collection)))
    ) {
      stoppedBy = budget.interrupted ? 'interrupt' : 'time'
      break
    }
    const start = performance.now()
    // No container lives through years in any order.
    if (worldOf) await watch?.renew()
    const trial = await session.attempt(request, 'explore', undefined, worldOf?.(runs + skipped))
    if (trial === undefined) {
      skipped++
      continue
    }
    runs++
    pool?.add(trial)
    const { settledBy, refused } = trial.exchange.facts
    const { status } = trial.exchange.answer
    // What was cut off is not what the front end would have said: it may be slow.
    if (!wentUnanswered(session, trial)) answered?.set(status, (answered.get(status) ?? 0) + 1)
    const isNew = trial.findings.length > 0 ? collection.add(trial) : none
    const looking = watch?.explored(trial, isNew)
    if (looking) await looking
    budget.onProgress?.({ calls: budget.calls, findings: collection.all().length })
    if (refused !== undefined || settledBy === 'timeout') {
      stoppedBy = refused !== undefined ? 'network' : 'hang'
      break
    }
    // What is explored however late it is must not wait in vain: the full wait is still to come.
    if (wentUnanswered(session, trial) && !budget.hasTime()) {
      stoppedBy = 'time'
      break
    }
    slowestMs = Math.max(slowestMs, performance.now() - start)
    largest.add(trial)
  }
  return { runs, stoppedBy, slowestMs, largest }
}

/** Where nothing has to be shrunk so far, less time is left for it. */
const shareOf = (collection: Collection) =>
  collection.all().some(({ finding }) => finding.level === 'error') ? timeShare : shareWithoutError
