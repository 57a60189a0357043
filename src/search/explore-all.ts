import type { HttpRequest } from '../http/request.ts'
import { endsAtOnce, hangs, neverLoads } from './session/ends-at-once.ts'
import { requestKey } from './request/request-key.ts'
import type { SearchState } from './search-state.ts'
import { stretch } from './explore/stretch.ts'

/** A module that takes long to load must not make a test of one example pass. */
const examplesAtLeast = 10

/** Requests that are explored however late it is: a run that explored nothing must not pass. */
export const leastRuns = 20

/** Most requests that are asked again because they did not answer. */
const mostSuspects = 3

/** What exploring gets of the time where requests are asked again after it, or sequences of them tried; and where each takes a worker. */
const sharedTime = 0.58
const costlySharedTime = 0.65

/** Examples, what is planned, what did not answer while it was looked at, and what makes answers grow. */
export async function exploreAll(state: SearchState): Promise<void> {
  const { session, options, turns, containers, first } = state
  const { examples, numRuns, collection, domain, dictionary, stepping, choices } = options
  await turns.explore(examples, { numRuns: examples.length, collection, atLeast: examplesAtLeast })
  if (turns.stoppedBy !== 'runs' || neverLoads(first)) return
  if (first && endsAtOnce(first)) return turns.end(hangs(first) ? 'hang' : 'network')
  const suspects = numRuns > 0 ? smallestFirst(options.suspects).slice(0, mostSuspects) : []
  const failsAnyway = collection.all().some(({ finding }) => finding.level === 'error')
  const { largest } = await turns.explore(state.planned, {
    numRuns,
    collection,
    atLeast: failsAnyway ? 0 : leastRuns,
    share:
      containers?.watch.isCheap === false
        ? costlySharedTime
        : suspects.length > 0 || containers
          ? sharedTime
          : undefined,
    worldOf: options.worldOf,
  })
  // A hang ends exploring: what may be one comes last.
  if (turns.goesOn() && !session.budget.isOverdue())
    await turns.exploreAside(suspects, { numRuns: suspects.length, collection, atLeast: suspects.length })
  // Exploring ends before all the time is over.
  if (turns.goesOn() && domain === undefined && numRuns > 0)
    await stretch(
      session,
      { largest, choices, stepping, dictionary, baseline: state.baseline },
      collection,
      containers?.watch,
    )
}

/** The smaller a hang, the fewer steps of its shrinking have to be waited for. */
const smallestFirst = (requests: readonly HttpRequest[]) =>
  requests.toSorted((a, b) => requestKey(a).length - requestKey(b).length)
