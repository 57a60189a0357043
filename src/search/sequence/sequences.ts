import { signatureOf, type Finding } from '../../check/finding.ts'
import type { HttpRequest } from '../../http/request.ts'
import { words } from '../../lambda/world/draws.ts'
import { baselineMethod } from '../request/baseline.ts'
import type { Step } from '../session/circumstances.ts'
import { isSafe } from './leak.ts'
import { marked } from './marked.ts'
import { requestKey } from '../request/request-key.ts'
import { leaksOf, withFinding, type Suspected } from './try-sequences.ts'
import type { Session, Trial } from '../session/session.ts'

/** What the search for findings that one request alone does not show starts from. */
export interface Material {
  readonly baseline: HttpRequest
  /** Requests that stand for what the handler does. */
  readonly pool: readonly HttpRequest[]
  /** Signatures that one request alone shows. */
  readonly known: ReadonlySet<string>
  /** How many more there are to shrink already. */
  readonly suspects: number
  readonly seed: number
  /** How many requests are explored. */
  readonly numRuns: number
}

/** Most calls, fewer where few requests are explored, and how much of the time limit is left for shrinking what they find. */
const mostCalls = 1_500
const leastCalls = 500
const callsPerRun = 5
const timeShare = 0.7
const timeShareWithFinds = 0.6

/** A hang among many calls is suspected early; the whole wait convicts. */
const quickMs = 150
const mostWaits = 3

/** Few requests make few sequences: then random ones have all been tried. */
const mostRepeated = 100

/**
 * Tries sequences of requests, each on a container of its own. `alone` are the trials of the pool's, each on its own. One entry per
 * signature, the shortest first met.
 */
export async function probeSequences(
  session: Session,
  material: Material,
  alone: readonly Trial[],
): Promise<Suspected[]> {
  const found = new Map<string, Suspected>()
  const cold = new Map(alone.map((trial) => [requestKey(trial.exchange.request), trial]))
  const tried = new Set<string>()
  let left = Math.min(mostCalls, Math.max(leastCalls, callsPerRun * material.numRuns))
  let waited = 0
  let repeated = 0
  const meet = (steps: readonly Step[], trial: Trial, findings: readonly Finding[]) => {
    for (const finding of findings) {
      const signature = signatureOf(finding)
      if (finding.level !== 'error' || material.known.has(signature) || found.has(signature)) continue
      found.set(signature, { steps, signature, finding, trial: withFinding(trial, finding) })
    }
  }
  for (const trial of alone) meet([{ request: trial.exchange.request }], trial, trial.findings)
  for (const requests of sequencesOf(material, alone)) {
    const key = requests.map(requestKey).join()
    if (tried.has(key)) {
      if (++repeated > mostRepeated) break
      continue
    }
    repeated = 0
    tried.add(key)
    left -= requests.length
    if (left < 0 || !session.budget.hasTime(found.size + material.suspects > 0 ? timeShareWithFinds : timeShare)) break
    const steps = requests.map((request) => ({ request }))
    const trials = await session.sequence(steps, 'explore', 'instance', quickMs)
    if (trials === undefined) return []
    const first = trials[0]
    if (first !== undefined) {
      const key = requestKey(first.exchange.request)
      if (!cold.has(key)) cold.set(key, first)
    }
    // Waiting is dear: who is slow everywhere is not looked at for long.
    if (trials.some(({ exchange }) => exchange.facts.settledBy === 'timeout') && ++waited > mostWaits) break
    for (const [i, trial] of trials.entries()) {
      if (trial.exchange.facts.refused !== undefined) return [...found.values()]
      meet(steps.slice(0, i + 1), trial, [...trial.findings, ...leaksOf(session, trials.slice(0, i + 1), cold)])
    }
  }
  return [...found.values()]
}

/**
 * Each request alone, twice, beside the baseline, beside itself with other values and with none; many times in a row; then all pairs
 * and triples that there is time for.
 */
function* sequencesOf({ pool, baseline, seed }: Material, alone: readonly Trial[]): Generator<HttpRequest[]> {
  yield [baseline]
  yield [baseline, baseline]
  // What changes something, then what looks at it.
  const unsafe = pool.filter(({ method }) => !isSafe(method)).slice(0, 5)
  const safe = pool.filter(({ method }) => isSafe(method)).slice(0, 5)
  for (const change of unsafe) for (const look of safe) yield [change, look]
  for (const request of pool) yield [request, request]
  for (const request of pool) {
    const bare = bareOf(request, baseline)
    yield [bare]
    for (const before of [request, marked(request)]) {
      yield [before, baseline]
      yield [before, bare]
    }
    yield [baseline, request]
  }
  // Who was refused, after each who brought something along.
  for (const trial of alone)
    if (trial.exchange.answer.status === 401 || trial.exchange.answer.status === 403)
      for (const request of pool) yield [request, bareOf(trial.exchange.request, baseline)]
  for (const request of pool) yield [...times(request, 12), baseline, request]
  for (const request of [baseline, ...pool.slice(0, 1)]) yield [...times(request, 70), baseline]
  for (const [i, request] of pool.entries()) for (const other of pool.slice(0, i)) yield [request, other, request]
  for (const request of pool.slice(1, 5)) yield [...times(request, 70), baseline]
  const word = words(seed)
  const all = [baseline, ...pool]
  for (;;) yield Array.from({ length: 3 + (word() % 4) }, () => all[word() % all.length]!)
}

const times = (request: HttpRequest, many: number) => Array.from({ length: many }, () => request)

/** The same resource, asked for by somebody who brings nothing along. */
function bareOf({ path }: HttpRequest, baseline: HttpRequest): HttpRequest {
  return { ...baseline, method: baselineMethod(baseline, null), path }
}
