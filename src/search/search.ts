import { drawRequests } from '../arbitrary/draw.ts'
import type { HttpRequest } from '../http/request.ts'
import { baselineOf } from './baseline.ts'
import { probeChance } from './chance.ts'
import type { Caught } from './collect.ts'
import { explore, type StoppedBy } from './explore.ts'
import type { Minimised } from './minimise.ts'
import { minimiseAll, unshrunk } from './minimise-all.ts'
import { endless, plannedRequests } from './planned-requests.ts'
import { makePool, representatives } from './pool.ts'
import { distinct, requestKey } from './request-key.ts'
import type { SearchOptions } from './search-options.ts'
import { trySequences } from './run-steps.ts'
import { probeSequences } from './sequences.ts'
import { wentUnanswered, type Session, type Trial } from './session.ts'
import { stretch } from './stretch.ts'
import { noBaseline, tryBaseline } from './try-baseline.ts'
import { makeWatch } from './watch.ts'

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

/** A module that takes long to load must not make a test of one example pass. */
const examplesAtLeast = 10

/** Requests that are explored however late it is: a run that explored nothing must not pass. */
const leastRuns = 20

/** Most requests that are asked again because they did not answer. */
const mostSuspects = 3

/** How often exploring goes on after a suspected hang that was none. */
const mostSlow = 3

/** What exploring gets of the time where requests are asked again after it, or sequences of them tried. */
const sharedTime = 0.58

/** Examples, then exploring, stretching, shrinking and confirming, within the session's budget. */
export async function search(session: Session, options: SearchOptions): Promise<SearchResult> {
  const { seed, numRuns, examples, domain, collection } = options
  const baseline = baselineOf(session.gateway.routes)
  const watch = domain === undefined ? await makeWatch(session, collection) : undefined
  const pool = watch && makePool()
  const answered = new Map<number, number>()
  const onlookers = { watch, pool, answered }
  const { first, onBaseline, suspected } =
    domain === undefined && numRuns > 0 ? await tryBaseline(session, baseline, collection) : noBaseline()
  const tried = await explore(session, examples, examples.length, collection, examplesAtLeast, undefined, onlookers)
  let { runs, stoppedBy } = tried
  let slowestMs = tried.slowestMs
  const planned = keptOpen(
    domain === undefined ? plannedRequests(session, options) : endless(drawRequests(domain, seed)),
  )
  if (stoppedBy === 'runs' && !endsAtOnce(first)) {
    const suspects = numRuns > 0 ? smallestFirst(options.suspects).slice(0, mostSuspects) : []
    const share = suspects.length > 0 || watch ? sharedTime : undefined
    const failsAnyway = collection.all().some(({ finding }) => finding.level === 'error')
    const explored = await explore(session, planned, numRuns, collection, failsAnyway ? 0 : leastRuns, share, {
      ...onlookers,
      worldOf: options.worldOf,
    })
    runs += explored.runs
    stoppedBy = explored.stoppedBy
    slowestMs = Math.max(slowestMs, explored.slowestMs)
    if ((stoppedBy === 'runs' || stoppedBy === 'time') && !session.budget.isOverdue()) {
      // A hang ends exploring: what may be one comes last.
      const again = await explore(session, suspects, suspects.length, collection, suspects.length, undefined, onlookers)
      runs += again.runs
      if (again.stoppedBy !== 'runs') stoppedBy = again.stoppedBy
      slowestMs = Math.max(slowestMs, again.slowestMs)
    }
    // Exploring ends before all the time is over.
    if ((stoppedBy === 'runs' || stoppedBy === 'time') && domain === undefined && numRuns > 0)
      await stretch(
        session,
        { largest: explored.largest, stepping: options.stepping, dictionary: options.dictionary, baseline },
        collection,
        watch,
      )
  } else if (first && stoppedBy === 'runs' && !neverLoads(first))
    stoppedBy = first.exchange.facts.refused ? 'network' : 'hang'

  const ofSequences = await trySequences(session, options.sequences, (trial) => {
    const { status } = trial.exchange.answer
    runs++
    answered.set(status, (answered.get(status) ?? 0) + 1)
  })
  suspected.push(...ofSequences, ...(watch?.suspects ?? []))
  let byChance: Minimised[] = []
  if (watch && pool && (stoppedBy === 'runs' || stoppedBy === 'time') && numRuns > 0 && !neverLoads(first)) {
    const kinds = await representatives(session, distinct([...options.stepping, ...pool.requests()]))
    const requests = kinds.map(({ exchange }) => exchange.request)
    const known = new Set(collection.all().map(({ signature }) => signature))
    const material = { baseline, pool: requests, known, suspects: suspected.length, seed }
    suspected.push(...(await probeSequences(session, material, kinds)))
    byChance = await probeChance(session, material)
    // What they leave of the time is explored.
    if (stoppedBy === 'time' && domain === undefined) {
      const judged = watch.suspects.length
      const worldOf = options.worldOf && ((i: number) => options.worldOf!(runs + i))
      const more = await explore(session, planned, numRuns - runs, collection, 0, undefined, { ...onlookers, worldOf })
      runs += more.runs
      stoppedBy = more.stoppedBy
      slowestMs = Math.max(slowestMs, more.slowestMs)
      suspected.push(...watch.suspects.slice(judged))
    }
  }
  const toMinimise = {
    ...options,
    baseline,
    onBaseline,
    cold: watch !== undefined,
    // The slowest may have waited for a new worker. A hang that was none is found out in the end.
    quickMs: Math.max(25, Math.min(10 * slowestMs, 120)),
  }
  const minimised = await minimiseAll(session, collection, suspected, byChance, toMinimise)
  const isSlow = () => stoppedBy === 'hang' && !minimised.some(hangs) && !endsAtOnce(first)
  // What was taken for a failure kept requests from being explored, and was none.
  const isUntried = () => stoppedBy === 'time' && runs < leastRuns && numRuns > 0 && minimised.length === 0
  const goesOn = () => (isSlow() && session.budget.hasTime()) || (isUntried() && !session.budget.isOverdue())
  for (let round = 0; round < mostSlow && goesOn(); round++) {
    // Slow, not hung: exploring goes on, with what was told left out.
    const told = new Set(collection.all().map(({ signature }) => signature))
    for (const { signature } of collection.all().filter(({ trial }) => wentUnanswered(session, trial)))
      if (told.delete(signature)) collection.drop(signature)
    const more = await explore(session, planned, numRuns - runs, collection, leastRuns, undefined, onlookers)
    runs += more.runs
    stoppedBy = more.stoppedBy
    const untold = { ...collection, all: () => collection.all().filter(({ signature }) => !told.has(signature)) }
    minimised.push(...(await minimiseAll(session, untold, [], [], toMinimise)))
  }
  if (isSlow()) stoppedBy = 'time'
  const notes = collection.all().filter(({ finding }) => finding.level === 'note')
  const more = unshrunk(collection, minimised, options.maxFindings)
  return { baseline, runs, answered, stoppedBy, minimised, unshrunk: more, notes }
}

/** The same source, which a loop that is left does not close. */
const keptOpen = <T>(source: Iterator<T>): Iterable<T> => ({
  [Symbol.iterator]: () => ({ next: () => source.next() }),
})

const hangs = ({ trial }: { readonly trial: Trial }) => trial.exchange.facts.settledBy === 'timeout'

/** The smaller a hang, the fewer steps of its shrinking have to be waited for. */
const smallestFirst = (requests: readonly HttpRequest[]) =>
  requests.toSorted((a, b) => requestKey(a).length - requestKey(b).length)

/** A module that cannot be loaded fails before it is asked anything. */
const neverLoads = (trial: Trial | undefined) => trial?.exchange.facts.settledBy === 'init'

const endsAtOnce = (trial: Trial | undefined) =>
  trial !== undefined && (trial.exchange.facts.refused !== undefined || hangs({ trial }) || neverLoads(trial))
