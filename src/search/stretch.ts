import type { Dictionary } from '../arbitrary/dictionary.ts'
import { utf8 } from '../http/body.ts'
import { queryPairs, toQuery } from '../http/query.ts'
import type { HttpRequest } from '../http/request.ts'
import { maxResponseBytes } from '../lambda/limits.ts'
import type { Collection } from './collect.ts'
import type { Session, Trial } from './session.ts'
import type { Watch } from './watch.ts'

/** What stretching starts from. */
export interface StretchInput {
  readonly largest: readonly Trial[]
  readonly stepping: readonly HttpRequest[]
  readonly dictionary: Dictionary
  readonly baseline: HttpRequest
}

/** Lambda's own; ALB's is lower and its answers say so. */
const limit = maxResponseBytes

/** The largest body that is sent: base64 and the rest of the event must fit into 6 MiB. */
const mostBody = 4_500_000

const maxCalls = 40

/** One way to make a request larger. */
interface Knob {
  readonly most: number
  readonly at: (size: number) => HttpRequest
}

/**
 * Looks for oversized answers: measures how an answer grows with a body, a query value or a number-like parameter,
 * extrapolates to Lambda's limit and tries that. At most 40 calls.
 */
export async function stretch(
  session: Session,
  input: StretchInput,
  collection: Collection,
  watch?: Watch,
): Promise<void> {
  let left = maxCalls
  const measure = async (request: HttpRequest): Promise<number | undefined> => {
    if (left-- <= 0 || !session.budget.hasTime(0.8)) return undefined
    const trial = await session.attempt(request, 'stretch')
    if (trial === undefined) return undefined
    if (trial.exchange.facts.settledBy === 'timeout') {
      left = 0 // slow, not hung: only what exploring suspects is convicted
      return undefined
    }
    const isNew = collection.add(trial)
    await watch?.explored(trial, isNew)
    return trial.exchange.facts.payloadBytes ?? trial.exchange.answer.body.length
  }
  for (const knob of knobsOf(input)) {
    if (left <= 0) return
    await turn(knob, measure)
  }
}

/** Finds the smallest size that crosses the limit, by the growth measured so far: a few calls where growth is steady. */
async function turn({ at, most }: Knob, measure: (request: HttpRequest) => Promise<number | undefined>): Promise<void> {
  let [low, high] = [16, 2_048]
  let lowBytes = await measure(at(low))
  let highBytes = lowBytes === undefined ? undefined : await measure(at(high))
  for (let tries = 0; tries < 8; tries++) {
    if (lowBytes === undefined || highBytes === undefined || highBytes <= lowBytes) return
    const perUnit = (highBytes - lowBytes) / (high - low)
    const wanted = low + Math.ceil((limit + 1 - lowBytes) / perUnit)
    if (highBytes > limit) {
      if (high - low <= 1) return
      const next = Math.min(Math.max(wanted, low + 1), high - 1)
      const bytes = await measure(at(next))
      if (bytes === undefined) return
      if (bytes > limit) [high, highBytes] = [next, bytes]
      else [low, lowBytes] = [next, bytes]
    } else {
      if (wanted > most) return
      ;[low, lowBytes] = [high, highBytes]
      high = Math.max(wanted, high + 1)
      highBytes = await measure(at(high))
    }
  }
}

function knobsOf({ largest, stepping, dictionary, baseline }: StretchInput): Knob[] {
  const bases = [...new Set([...largest.map(({ exchange }) => exchange.request), ...stepping.slice(-2)])].slice(0, 4)
  const knobs: Knob[] = []
  for (const key of dictionary.query.slice(0, 6))
    knobs.push({ most: 1e7, at: (n) => ({ ...baseline, query: `${encodeURIComponent(key)}=${n}` }) })
  for (const base of bases)
    for (const [i, { key }] of queryPairs(base.query).slice(0, 3).entries())
      knobs.push({
        most: 1e7,
        at: (n) => ({ ...base, query: toQuery(queryPairs(base.query).with(i, { key, value: String(n) })) }),
      })
  const method = baseline.method === 'GET' ? 'POST' : baseline.method
  const body = (make: (size: number) => string): Knob => ({
    most: mostBody,
    at: (size) => ({ ...baseline, method, headers: [['content-type', 'application/json']], body: utf8(make(size)) }),
  })
  for (const filler of ['\u0001', '"', 'a'])
    knobs.push({
      most: mostBody,
      at: (size) => ({
        ...baseline,
        method,
        headers: [['content-type', 'text/plain']],
        body: utf8(filler.repeat(size)),
      }),
    })
  for (const key of dictionary.body.slice(0, 4)) {
    knobs.push(body((size) => JSON.stringify({ [key]: 'a'.repeat(size) })))
    knobs.push({ ...body((size) => JSON.stringify({ [key]: size })), most: 1e7 })
  }
  return knobs
}
