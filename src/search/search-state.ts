import type { HttpRequest } from '../http/request.ts'
import { baselineOf } from './request/baseline.ts'
import { endless, plannedRequests } from './explore/planned-requests.ts'
import { makePool, type Pool } from './explore/pool.ts'
import { makeTurns, type Turns } from './explore/turns.ts'
import type { Suspected } from './sequence/try-sequences.ts'
import type { SearchOptions } from './session/search-options.ts'
import type { Session, Trial } from './session/session.ts'
import { noBaseline, tryBaseline } from './try-baseline.ts'
import { makeWatch, type Watch } from './explore/watch.ts'

/** What the phases of one search hand on to each other. */
export interface SearchState {
  readonly session: Session
  readonly options: SearchOptions
  readonly baseline: HttpRequest
  /** What the baseline was answered with, where it was asked. */
  readonly first: Trial | undefined
  /** The signatures that every request shows. */
  readonly onBaseline: ReadonlySet<string>
  /** Where containers can be new: what looks after them, and the requests that stand for kinds of answers. */
  readonly containers: { readonly watch: Watch; readonly pool: Pool } | undefined
  readonly turns: Turns
  /** What is explored, in one row however many turns it takes. */
  readonly planned: Iterable<HttpRequest>
  /** Sequences that showed something, with those that were met on a used container. */
  readonly suspected: Suspected[]
}

/** Asks the baseline, and plans what is explored. In a domain of the user's own nothing is asked but what he draws. */
export async function openSearch(session: Session, options: SearchOptions): Promise<SearchState> {
  const { domain, collection, numRuns } = options
  const baseline = baselineOf(session.gateway.routes)
  const watch = domain === undefined ? await makeWatch(session, collection) : undefined
  const pool = watch && makePool()
  const asksBaseline = domain === undefined && numRuns > 0
  const tried = asksBaseline ? await tryBaseline(session, baseline, collection) : noBaseline()
  return {
    session,
    options,
    baseline,
    ...tried,
    containers: watch && { watch, pool: pool! },
    turns: makeTurns(session, { watch, pool }),
    planned: keptOpen(domain === undefined ? plannedRequests(session, options) : endless(domain.draw)),
  }
}

/** The same source, which a loop that is left does not close. */
const keptOpen = <T>(source: Iterator<T>): Iterable<T> => ({
  [Symbol.iterator]: () => ({ next: () => source.next() }),
})
