import type { Dictionary } from '../arbitrary/dictionary.ts'
import { undelivered } from '../gateway/gateway.ts'
import type { HttpRequest } from '../http/request.ts'
import { ownRequests } from '../search/request/own-requests.ts'
import { drawnWorld } from '../search/chance/chance-worlds.ts'
import { dictionaryOf } from '../search/learn/dictionary-of.ts'
import { probeFaults } from '../search/downstream/downstream.ts'
import type { Minimised } from '../search/shrink/minimise.ts'
import { search, type SearchResult } from '../search/search.ts'
import { mustHaveReached } from './examples.ts'
import type { LearnedRun } from './learn-run.ts'
import type { ContractRun } from './run.ts'

const defaultNumRuns = 1_000

/** Most calls that shrink one finding. */
const maxShrinkCalls = 150

/** What a run found. */
export interface SearchedRun extends SearchResult {
  readonly dictionary: Dictionary
}

/** Searches what was learned; faults in what the handler calls come last, where they are asked for. */
export async function searchRun(run: ContractRun, learned: LearnedRun): Promise<SearchedRun> {
  const { options, seed, maxFindings, invoker, budget } = run
  const { literals, given, kept } = learned
  const { session, assumed: _, knowledge, ...known } = learned.learning
  const dictionary = dictionaryOf(knowledge, literals, invoker.isolation === 'worker')
  const examples = [...(session.reached ? [session.reached] : []), ...kept.requests, ...given.requests]
  const found = await search(session, {
    ...known,
    numRuns: options.numRuns ?? defaultNumRuns,
    seed,
    tier: options.tier ?? 'gateway',
    maxFindings,
    maxShrinkCalls,
    examples,
    sequences: [...kept.sequences, ...given.sequences],
    dictionary,
    ...(options.request !== undefined && { domain: ownRequests(options.request, seed) }),
    ...(options.deterministic && { worldOf: (i: number) => drawnWorld(seed, i) }),
  })
  mustHaveJudged(run, learned, found, examples)
  budget.leave(0)
  const faulty = await faultsIn(run, learned, found, examples)
  return { ...found, minimised: [...found.minimised, ...faulty], dictionary }
}

/** A domain of the user's own from which nothing was delivered is misuse. */
function mustHaveJudged(
  { options, seed }: ContractRun,
  { learning }: LearnedRun,
  { stoppedBy, runs }: SearchResult,
  examples: readonly HttpRequest[],
): void {
  if (options.request === undefined || options.numRuns === 0 || (stoppedBy !== 'runs' && stoppedBy !== 'time')) return
  const { gateway } = learning.session
  const tried = examples.filter((request) => undelivered(gateway, request) === undefined)
  if (runs <= tried.length) mustHaveReached(gateway, options.request, seed)
}

async function faultsIn(
  { options, seed, maxFindings }: ContractRun,
  { learning: { session, stepping } }: LearnedRun,
  { minimised, baseline, stoppedBy }: SearchResult,
  examples: readonly HttpRequest[],
): Promise<Minimised[]> {
  const leftOver = maxFindings - minimised.length
  // Only the user knows which requests are in a domain of his own, and no others are sent.
  const isAsked = options.faults && options.request === undefined
  if (!isAsked || leftOver <= 0 || stoppedBy === 'network' || stoppedBy === 'interrupt') return []
  return probeFaults(session, {
    pool: [...examples, ...stepping],
    baseline,
    known: new Set(minimised.map(({ signature }) => signature)),
    seed,
    maxFindings: leftOver,
  })
}
