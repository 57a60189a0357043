import { leastRuns } from './explore-all.ts'
import { endsAtOnce, hangs } from './session/ends-at-once.ts'
import type { Minimised } from './shrink/minimise.ts'
import { minimiseAll } from './minimise-all.ts'
import type { SearchState } from './search-state.ts'
import { wentUnanswered } from './session/session.ts'

/** How often exploring goes on after a suspected hang that was none. */
const mostSlow = 3

/** Bounds of how long a request is waited for while it is made smaller, in milliseconds, and how many times the slowest answer it gets. */
const quickest = 25
const longest = 120
const timesSlowest = 10

/** Shrinks and confirms what was met; where that shows that a hang was none, exploring goes on. */
export async function shrinkAll(state: SearchState, byChance: readonly Minimised[]): Promise<Minimised[]> {
  const { session, options, baseline, onBaseline, turns, containers, suspected } = state
  const { collection, numRuns } = options
  const { budget } = session
  const toMinimise = {
    ...options,
    baseline,
    onBaseline,
    cold: containers !== undefined,
    // The slowest may have waited for a new worker. A hang that was none is found out in the end.
    quickMs: Math.max(quickest, Math.min(timesSlowest * turns.slowestMs, longest)),
  }
  const minimised = await minimiseAll(session, collection, suspected, byChance, toMinimise)
  const isSlow = () =>
    turns.stoppedBy === 'hang' && !minimised.some(({ trial }) => hangs(trial)) && !endsAtOnce(state.first)
  // What was taken for a failure kept requests from being explored, and was none.
  const isUntried = () => turns.stoppedBy === 'time' && turns.runs < leastRuns && numRuns > 0 && minimised.length === 0
  const goesOn = () => (isSlow() && budget.hasTime()) || (isUntried() && !budget.isOverdue())
  for (let round = 0; round < mostSlow && goesOn(); round++) {
    // Slow, not hung: exploring goes on, with what was told left out.
    const told = new Set(collection.all().map(({ signature }) => signature))
    for (const { signature } of collection.all().filter(({ trial }) => wentUnanswered(session, trial)))
      if (told.delete(signature)) collection.drop(signature)
    await turns.explore(state.planned, { numRuns: numRuns - turns.runs, collection, atLeast: leastRuns })
    const untold = { ...collection, all: () => collection.all().filter(({ signature }) => !told.has(signature)) }
    minimised.push(...(await minimiseAll(session, untold, [], [], toMinimise)))
  }
  if (isSlow()) turns.end('time')
  return minimised
}
