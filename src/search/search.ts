import type { HttpRequest } from '../http/request.ts'
import type { Caught } from './session/collect.ts'
import { exploreAll } from './explore-all.ts'
import type { StoppedBy } from './explore/explore.ts'
import type { Minimised } from './shrink/minimise.ts'
import { unshrunk } from './minimise-all.ts'
import { probeAll } from './probe-all.ts'
import type { SearchOptions } from './session/search-options.ts'
import { openSearch } from './search-state.ts'
import { wentUnanswered, type Session } from './session/session.ts'
import { shrinkAll } from './shrink-all.ts'

/** What one search found. */
export interface SearchResult {
  readonly baseline: HttpRequest
  readonly runs: number
  /** How many of them were answered with each status. */
  readonly answered: ReadonlyMap<number, number>
  readonly stoppedBy: StoppedBy
  readonly minimised: readonly Minimised[]
  /** Distinct findings that were met beyond `maxFindings`. */
  readonly unshrunk: number
  /** Findings of level `note`, not shrunk. */
  readonly notes: readonly Caught[]
}

/** Examples, then exploring, stretching, sequences and chance, shrinking and confirming, within the session's budget. */
export async function search(session: Session, options: SearchOptions): Promise<SearchResult> {
  const { collection, maxFindings } = options
  const state = await openSearch(session, options)
  await exploreAll(state)
  const byChance = await probeAll(state)
  const { unanswered, elapsed } = session.budget
  const waited = unanswered.ms > elapsed() / 4
  const minimised = await shrinkAll(state, byChance)
  if (waited && state.turns.stoppedBy === 'time' && minimised.some(({ trial }) => wentUnanswered(session, trial)))
    state.turns.end('hang')
  const { runs, answered, stoppedBy } = state.turns
  return {
    baseline: state.baseline,
    runs,
    answered,
    stoppedBy,
    minimised,
    unshrunk: unshrunk(collection, minimised, maxFindings),
    notes: collection.all().filter(({ finding }) => finding.level === 'note'),
  }
}
