import { probeChance } from './chance/chance.ts'
import { neverLoads } from './session/ends-at-once.ts'
import type { Minimised } from './shrink/minimise.ts'
import { representatives } from './explore/pool.ts'
import { distinct } from './request/request-key.ts'
import { trySequences } from './sequence/try-sequences.ts'
import type { SearchState } from './search-state.ts'
import { probeSequences } from './sequence/sequences.ts'

/**
 * What one request alone does not show: the user's own sequences, then those of requests that do different things, then chance and time.
 * Resolves to what fails by chance, minimised; what sequences show is suspected.
 */
export async function probeAll(state: SearchState): Promise<Minimised[]> {
  const { session, options, turns, containers, suspected } = state
  const { numRuns, collection, seed } = options
  suspected.push(...(await trySequences(session, options.sequences, turns.count)))
  if (containers === undefined) return []
  const { watch, pool } = containers
  suspected.push(...watch.suspects)
  if (!turns.goesOn() || numRuns === 0 || neverLoads(state.first)) return []
  const kinds = await representatives(session, distinct([...options.stepping, ...pool.requests()]))
  const material = {
    baseline: state.baseline,
    pool: kinds.map(({ exchange }) => exchange.request),
    known: new Set(collection.all().map(({ signature }) => signature)),
    suspects: suspected.length,
    isCostly: !watch.isCheap,
    seed,
    numRuns,
  }
  suspected.push(...(await probeSequences(session, material, kinds)))
  const byChance = await probeChance(session, material)
  if (turns.stoppedBy === 'time') await exploreRest(state)
  return byChance
}

/** What sequences and chance leave of the time is explored. */
async function exploreRest({ options, turns, containers, planned, suspected }: SearchState): Promise<void> {
  const { watch } = containers!
  const { worldOf } = options
  const before = turns.runs
  const judged = watch.suspects.length
  await turns.explore(planned, {
    numRuns: options.numRuns - before,
    collection: options.collection,
    worldOf: worldOf && ((i) => worldOf(before + i)),
  })
  suspected.push(...watch.suspects.slice(judged))
}
