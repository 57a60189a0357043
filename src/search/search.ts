import type * as fc from 'fast-check'
import type { RequestConstraints } from '../arbitrary/constraints.ts'
import type { Dictionary } from '../arbitrary/dictionary.ts'
import { drawRequests } from '../arbitrary/draw.ts'
import { arbitraryRequest } from '../arbitrary/request.ts'
import { sweep } from '../arbitrary/sweep.ts'
import { signatureOf, type Finding, type Level } from '../check/finding.ts'
import type { HttpRequest } from '../http/request.ts'
import { isEstablished } from '../gateway/evidence.ts'
import type { Gateway } from '../gateway/gateway.ts'
import { baselineOf } from './baseline.ts'
import type { Caught, Collection } from './collect.ts'
import { explore, type StoppedBy } from './explore.ts'
import { minimise, type Minimised } from './minimise.ts'
import { mutants } from './mutants.ts'
import { distinct, makePool, representatives } from './pool.ts'
import { requestKey } from './request-key.ts'
import { probeSequences, type Suspected } from './sequences.ts'
import type { Session, Trial } from './session.ts'
import { shrinkByArbitrary } from './shrink-by-arbitrary.ts'
import { shrinkSequence } from './shrink-sequence.ts'
import { warmTrial } from './warm-trial.ts'
import { stretch } from './stretch.ts'
import { makeWatch } from './watch.ts'

/** What one search is told. */
export interface SearchOptions {
  readonly numRuns: number
  readonly seed: number
  readonly tier: NonNullable<RequestConstraints['tier']>
  readonly maxFindings: number
  /** Most shrink calls for one finding. */
  readonly maxShrinkCalls: number
  /** Tried first and shrunk like any other. */
  readonly examples: readonly HttpRequest[]
  /** The user's own domain: nothing is learned, altered or stretched. */
  readonly domain?: fc.Arbitrary<HttpRequest>
  readonly dictionary: Dictionary
  /** What was caught before exploring, and is caught by it. */
  readonly collection: Collection
  /** Requests that made the handler read something new while learning. */
  readonly stepping: readonly HttpRequest[]
  /** Requests that were not answered while they were looked at. */
  readonly suspects: readonly HttpRequest[]
}

/** What one search found. */
export interface SearchResult {
  readonly baseline: HttpRequest
  readonly runs: number
  readonly stoppedBy: StoppedBy
  readonly minimised: readonly Minimised[]
  /** Findings of level `note`, not shrunk. */
  readonly notes: readonly Caught[]
}

/** A module that takes long to load must not make a test of one example pass. */
const examplesAtLeast = 10

/** Requests that are explored however late it is: a run that explored nothing must not pass. */
const leastRuns = 20

/** Most requests that are asked again because they did not answer, and what they leave of the time for exploring. */
const mostSuspects = 3
const suspectedShare = 0.5

/** Examples, then exploring, stretching, shrinking and confirming, within the session's budget. */
export async function search(session: Session, options: SearchOptions): Promise<SearchResult> {
  const { seed, numRuns, examples, domain, collection } = options
  const baseline = baselineOf(session.gateway.routes)
  const watch = domain === undefined ? await makeWatch(session, collection) : undefined
  const pool = watch && makePool()
  const onlookers = { watch, pool }
  const first = domain === undefined && numRuns > 0 ? await warmTrial(session, baseline) : undefined
  if (first) collection.add(first)
  const onBaseline = new Set(first?.findings.map(signatureOf))
  const tried = await explore(session, examples, examples.length, collection, examplesAtLeast, undefined, onlookers)
  let { runs, stoppedBy } = tried
  let slowestMs = tried.slowestMs
  if (stoppedBy === 'runs' && !endsAtOnce(first)) {
    const requests = domain === undefined ? requestsOf(session, options) : endless(drawRequests(domain, seed))
    const suspects = numRuns > 0 ? smallestFirst(options.suspects).slice(0, mostSuspects) : []
    const share = suspects.length > 0 ? suspectedShare : undefined
    const failsAnyway = collection.all().some(({ finding }) => finding.level === 'error')
    const explored = await explore(
      session,
      requests,
      numRuns,
      collection,
      failsAnyway ? 0 : leastRuns,
      share,
      onlookers,
    )
    runs += explored.runs
    stoppedBy = explored.stoppedBy
    slowestMs = Math.max(slowestMs, explored.slowestMs)
    if (stoppedBy === 'runs' || stoppedBy === 'time') {
      // A hang ends exploring: what may be one comes last.
      const again = await explore(session, suspects, suspects.length, collection, suspects.length, undefined, onlookers)
      runs += again.runs
      if (again.stoppedBy !== 'runs') stoppedBy = again.stoppedBy
      slowestMs = Math.max(slowestMs, again.slowestMs)
    }
    if (stoppedBy === 'runs' && domain === undefined && numRuns > 0)
      await stretch(
        session,
        { largest: explored.largest, stepping: options.stepping, dictionary: options.dictionary, baseline },
        collection,
      )
  } else if (first && stoppedBy === 'runs') stoppedBy = first.exchange.facts.refused ? 'network' : 'hang'

  const suspected = watch ? [...watch.suspects] : []
  if (watch && pool && (stoppedBy === 'runs' || stoppedBy === 'time') && numRuns > 0) {
    const known = new Set(collection.all().map(({ signature }) => signature))
    const kinds = await representatives(session, distinct([...options.stepping, ...pool.requests()]))
    const requests = kinds.map(({ exchange }) => exchange.request)
    const material = { baseline, pool: requests, known, suspects: suspected.length, seed }
    suspected.push(...(await probeSequences(session, material, kinds)))
  }
  const minimised = await minimiseAll(session, collection, suspected, {
    ...options,
    baseline,
    onBaseline,
    cold: watch !== undefined,
    // The slowest may have waited for a new worker. A hang that was none is found out in the end.
    quickMs: Math.max(25, Math.min(10 * slowestMs, 120)),
  })
  const notes = collection.all().filter(({ finding }) => finding.level === 'note')
  return { baseline, runs, stoppedBy, minimised, notes }
}

/** The smaller a hang, the fewer steps of its shrinking have to be waited for. */
const smallestFirst = (requests: readonly HttpRequest[]) =>
  requests.toSorted((a, b) => requestKey(a).length - requestKey(b).length)

const endsAtOnce = (trial: Trial | undefined) =>
  trial !== undefined && (trial.exchange.facts.refused !== undefined || trial.exchange.facts.settledBy === 'timeout')

/** Mutations of what learning reached, the sweep and draws in turn, nothing twice; then draws alone. */
function* requestsOf(session: Session, options: SearchOptions): Generator<HttpRequest> {
  const { gateway } = session
  const { dictionary, stepping, seed, tier, numRuns } = options
  const draw = drawRequests(arbitraryRequest({ gateway, tier, dictionary }), seed)
  const planned = new Set<string>()
  const turns: { of: Iterator<HttpRequest>; many: number }[] = [
    { of: delivered(mutants(stepping, dictionary), gateway, tier), many: 3 },
    { of: sweep(dictionary, undefined, gateway, tier), many: 3 },
    { of: endless(draw), many: 2 },
  ]
  while (turns.length > 1 && planned.size < 0.8 * numRuns)
    for (const turn of turns.slice())
      for (let i = 0; i < turn.many; i++) {
        const next = turn.of.next()
        if (next.done) {
          turns.splice(turns.indexOf(turn), 1)
          break
        }
        const key = requestKey(next.value)
        if (planned.has(key)) continue
        planned.add(key)
        yield next.value
      }
  yield* endless(draw)
}

/**
 * Only what the front end is known or reported to deliver, unless hostile requests are wanted. Escaped line breaks pass:
 * nobody has recorded them, but a header that they end up in harms whatever the front end does with it.
 */
function* delivered(requests: Iterable<HttpRequest>, gateway: Gateway, tier: SearchOptions['tier']) {
  for (const request of requests)
    if (tier === 'hostile' || request.query.includes('%0D%0A') || isEstablished(gateway.delivery(request)))
      yield request
}

function* endless(draw: () => HttpRequest): Generator<HttpRequest> {
  for (;;) yield draw()
}

const rank: Record<Level, number> = { error: 0, warning: 1, note: 2 }

/** Errors and warnings, errors first; a fault that is an error on some requests is not told as a warning on odder ones. */
function worstOnly(caught: readonly Caught[]): Caught[] {
  const met = new Set<string>()
  return caught
    .filter(({ finding }) => finding.level !== 'note')
    .toSorted((a, b) => rank[a.finding.level] - rank[b.finding.level])
    .filter(({ finding: { code, place } }) => {
      const fault = `${code}@${place}`
      return !met.has(fault) && met.add(fault)
    })
}

interface MinimiseAllOptions extends SearchOptions {
  readonly baseline: HttpRequest
  readonly onBaseline: ReadonlySet<string>
  readonly quickMs: number
  readonly cold: boolean
}

async function minimiseAll(
  session: Session,
  collection: Collection,
  suspected: readonly Suspected[],
  options: MinimiseAllOptions,
): Promise<Minimised[]> {
  const { baseline, onBaseline, quickMs, domain, cold } = options
  const caught = worstOnly(collection.all()).slice(0, options.maxFindings)
  const minimised: Minimised[] = []
  for (const one of caught) {
    const smallest = await minimise(session, one, {
      baseline,
      onBaseline,
      quickMs,
      maxCalls: options.maxShrinkCalls,
      found: caught.length,
      cold,
      ...(domain !== undefined && { shrinker: shrinkByArbitrary(domain) }),
    })
    if (smallest === undefined) continue
    const steps = [{ request: smallest.trial.exchange.request }]
    const ofFirst = isSameRequest(smallest.trial.exchange.request, baseline) && !smallest.onEvery
    const unsteady = cold && (smallest.repeats !== 'always' || ofFirst)
    const first = unsteady ? await shrinkSequence(session, { ...one, steps }, baseline) : undefined
    const isExplained = first === undefined && unsteady && suspected.some((other) => other.signature === one.signature)
    if (!isExplained) minimised.push(first ?? smallest)
  }
  for (const one of suspected.toSorted(worstAndShortest)) {
    if (minimised.length >= options.maxFindings || !session.budget.hasTime()) break
    if (minimised.some(({ finding }) => isSameFault(finding, one.finding))) continue
    const sequence = await shrinkSequence(session, one, baseline)
    if (sequence !== undefined) minimised.push(sequence)
  }
  return minimised
}

const worstAndShortest = (a: Suspected, b: Suspected) =>
  rank[a.finding.level] - rank[b.finding.level] || a.steps.length - b.steps.length

const isSameRequest = (a: HttpRequest, b: HttpRequest) => requestKey(a) === requestKey(b)

const isSameFault = (a: Finding, b: Finding) => a.code === b.code && a.place === b.place
