import type { Dictionary } from '../../arbitrary/dictionary.ts'
import { percentDecode, toQuery, type QueryPair } from '../../http/query.ts'
import type { HttpRequest } from '../../http/request.ts'
import type { Choices } from '../request/choices.ts'
import { maxResponseBytes } from '../../lambda/words/limits.ts'
import type { Collection } from '../session/collect.ts'
import type { Session } from '../session/session.ts'
import { routeOf } from '../request/request-key.ts'
import { climb, type Measure } from './climb.ts'
import { inTurns } from './mutants.ts'
import { sizeOf, type Largest } from './largest.ts'
import { knobsOf, plainKnobs, type Knob } from './stretch-knobs.ts'
import { isNamedIn, widerChoice, withSizes, type Grown } from './wider-choice.ts'
import type { Watch } from './watch.ts'

/** What stretching starts from. */
export interface StretchInput {
  readonly largest: Largest
  /** What may be chosen in the queries of looks that got through. */
  readonly choices: Pick<Choices, 'at'>
  readonly stepping: readonly HttpRequest[]
  readonly dictionary: Dictionary
  readonly baseline: HttpRequest
}

/** Lambda's own; ALB's is lower and its answers say so. */
const limit = maxResponseBytes

const maxCalls = 90

/** Most calls before those in which choices are brought together, and of how many requests. */
const mostClimbed = 40
const climbedBases = 2

/** How long a call may take, in milliseconds: what is too large takes longer than all that is tried else, and the first to last longer is the last. */
const longestMs = 1_000

/** Up to which share of the time. */
const timeShare = 0.88

/** Most requests that are made larger; most halvings, and numbers of the source, to find where a size begins to be refused. */
const mostBases = 6
const mostHalvings = 6
const mostBounds = 2

/** The first two sizes, whose answers tell how it grows. */
const [small, medium] = [16, 2_048]

/**
 * Looks for oversized answers. What makes the largest ones larger is brought together first (at most 40 calls). Then it measures how an
 * answer grows with a number, a date or a text of a request, extrapolates to Lambda's limit and tries that (at most 90). Where a size is
 * refused, the source's own numbers are tried for bounds, all that an answer grows with at once, and what may be chosen next to it that
 * allows for more.
 */
export async function stretch(
  session: Session,
  input: StretchInput,
  collection: Collection,
  watch?: Watch,
): Promise<void> {
  let left = mostClimbed
  /** Slow, not hung: only what exploring suspects is convicted. */
  let isSlow = false
  const { budget } = session
  /** Where something did not answer before, it may be met again, and its full wait is still to come. */
  const patienceMs = () =>
    Math.min(budget.unanswered.calls > 0 ? budget.callTimeout() : budget.fullTimeoutMs, longestMs)
  const measure: Measure = async (request) => {
    if (isSlow || left-- <= 0 || !budget.hasTime(timeShare)) return undefined
    const trial = await session.attempt(request, 'stretch', patienceMs())
    if (trial === undefined) return undefined
    if (trial.exchange.facts.settledBy === 'timeout') {
      isSlow = true
      return undefined
    }
    const isNew = collection.add(trial)
    await watch?.explored(trial, isNew)
    return trial.exchange.facts.payloadBytes ?? trial.exchange.answer.body.length
  }
  const bounds = boundsIn(input.dictionary)
  const climbed: HttpRequest[] = []
  const { largest } = input
  const named = new Set(input.dictionary.query)
  const isNamed = ({ key }: QueryPair) => named.has(percentDecode(key))
  const choicesAt = (request: HttpRequest) => [
    ...new Map(
      inTurns(largest.choicesAt(request), input.choices.at(request))
        .filter(isNamed)
        .map((pair) => [toQuery([pair]), pair]),
    ).values(),
  ]
  for (const trial of largest.trials().slice(0, climbedBases)) {
    const { request } = trial.exchange
    const higher = await climb(request, sizeOf(trial), choicesAt(request), measure)
    if (higher !== request) climbed.push(higher)
  }
  left = maxCalls
  /** Turns one knob of a request after the other, then all that its answer grows with at once. */
  const turnAll = async (base: HttpRequest): Promise<readonly Grown[]> => {
    const grown: Grown[] = []
    for (const knob of knobsOf(base, input.dictionary.query)) {
      if (isSlow || left <= 0) return []
      const best = await turn(base, knob, bounds, measure)
      if (best !== undefined) grown.push([knob, best])
    }
    const [[knob, size] = [], [other] = []] = grown
    if (!knob || !other) return grown
    const together = await measure(withSizes(base, grown))
    // Each has a bound of its own, and what they come to may have another.
    const alone = together === undefined ? undefined : await measure(knob.put(base, size!))
    if (alone !== undefined && alone > together!) await turn(knob.put(base, size!), other, bounds, measure)
    return grown
  }
  const widened = new Set<string>()
  for (const base of [...climbed, ...basesOf(input)].slice(0, mostBases)) {
    const grown = await turnAll(base)
    if (grown.length === 0 || widened.has(routeOf(base))) continue
    widened.add(routeOf(base))
    const wider = await widerChoice(base, grown, choicesAt(base).filter(isNamedIn(input.dictionary)), measure)
    if (wider !== undefined) await turnAll(wider)
  }
  for (const knob of plainKnobs(input.dictionary, input.baseline)) {
    if (isSlow || left <= 0) return
    await turn(input.baseline, knob, [], measure)
  }
}

const basesOf = ({ largest, stepping }: StretchInput) => [
  ...new Set([...largest.trials().map(({ exchange }) => exchange.request), ...stepping.slice(-2)]),
]

/** Numbers of the source that may bound a size, largest first. */
const boundsIn = ({ values }: Dictionary): number[] =>
  [...new Set(values.filter((text) => /^\d{2,6}$/.test(text)).map(Number))]
    .filter((n) => n > small)
    .toSorted((a, b) => b - a)

/**
 * Finds the smallest size that crosses the limit, by the growth measured so far: a few calls where growth is steady. Returns the largest
 * size that was answered with more than a small one is.
 */
async function turn(
  base: HttpRequest,
  { put, most }: Knob,
  bounds: readonly number[],
  measure: Measure,
): Promise<number | undefined> {
  const at = (size: number) => measure(put(base, size))
  let [low, high] = [small, medium]
  let lowBytes = await at(low)
  let highBytes = lowBytes === undefined ? undefined : await at(high)
  if (lowBytes === undefined || highBytes === undefined) return undefined
  // What is refused alike at both sizes is no number.
  if (highBytes === lowBytes) return undefined
  if (highBytes < lowBytes) {
    // A step: the smaller it is, the more there are.
    const leastBytes = await at(1)
    return leastBytes !== undefined && leastBytes > lowBytes ? 1 : boundOf([low, high], lowBytes, bounds, at)
  }
  for (let tries = 0; tries < 8; tries++) {
    if (lowBytes === undefined || highBytes === undefined) return low
    // So many are refused: the most that are not may be enough.
    if (highBytes <= lowBytes) return (await boundOf([low, high], lowBytes, bounds, at)) ?? low
    const perUnit: number = (highBytes - lowBytes) / (high - low)
    const wanted = low + Math.ceil((limit + 1 - lowBytes) / perUnit)
    if (highBytes > limit) {
      if (high - low <= 1) return high
      const next = Math.min(Math.max(wanted, low + 1), high - 1)
      const bytes = await at(next)
      if (bytes === undefined) return high
      if (bytes > limit) [high, highBytes] = [next, bytes]
      else [low, lowBytes] = [next, bytes]
    } else {
      if (wanted > most) return high
      ;[low, lowBytes] = [high, highBytes]
      high = Math.max(wanted, high + 1)
      highBytes = await at(high)
    }
  }
  return high
}

/** The largest size found that is not refused yet, where a larger one is; undefined where no size makes the answer larger. */
async function boundOf(
  [low, high]: readonly [number, number],
  lowBytes: number,
  bounds: readonly number[],
  at: (size: number) => Promise<number | undefined>,
): Promise<number | undefined> {
  let [accepted, refused, grown] = [low, high, lowBytes]
  const tryAt = async (size: number) => {
    const bytes = await at(size)
    if (bytes !== undefined && bytes > grown) [accepted, grown] = [size, bytes]
    else refused = size
  }
  for (let i = 0; i < mostHalvings; i++) {
    if (refused <= accepted * 1.05) break
    await tryAt(Math.round(Math.sqrt(accepted * refused)))
  }
  const exact = bounds.filter((n) => n > accepted && n < refused)
  for (const bound of exact.slice(0, mostBounds)) await tryAt(bound)
  return accepted > low ? accepted : undefined
}
