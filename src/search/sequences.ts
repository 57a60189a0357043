import { signatureOf, type Finding } from '../check/finding.ts'
import type { HttpRequest } from '../http/request.ts'
import { baselineMethod } from './baseline.ts'
import type { Phase } from './budget.ts'
import type { Decides, Step } from './circumstances.ts'
import { changedAt, changedOf, leakOf } from './leak.ts'
import { marked } from './marked.ts'
import { requestKey } from './request-key.ts'
import type { Session, Trial } from './session.ts'

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
}

/** A sequence whose last request shows a finding, and the place where it shows. */
export interface Suspected {
  readonly steps: readonly Step[]
  readonly signature: string
  readonly finding: Finding
  readonly trial: Trial
  /** What decides, where that is known. */
  readonly decides?: Decides
}

/** Most calls, and how much of the time limit is left for shrinking what they find. */
const mostCalls = 1_500
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
  let left = mostCalls
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
      meet(steps.slice(0, i + 1), trial, [...trial.findings, ...leaksOf(trials.slice(0, i + 1), cold)])
    }
  }
  return [...found.values()]
}

/** Tries the user's own sequences: whatever their last or an earlier request shows is suspected of them. */
export async function trySequences(session: Session, sequences: readonly (readonly Step[])[]): Promise<Suspected[]> {
  const found = new Map<string, Suspected>()
  for (const steps of sequences) {
    const alone = await runSteps(session, steps.slice(-1), 'explore', 'container')
    const trials = await runSteps(session, steps, 'explore', 'container')
    const cold = new Map(alone.map((trial) => [requestKey(trial.exchange.request), trial]))
    for (const [i, trial] of trials.entries())
      for (const finding of [...trial.findings, ...(await leaksShown(session, steps, trials.slice(0, i + 1), cold))]) {
        const signature = signatureOf(finding)
        if (finding.level === 'note' || found.has(signature)) continue
        found.set(signature, { steps: steps.slice(0, i + 1), signature, finding, trial: withFinding(trial, finding) })
      }
  }
  return [...found.values()]
}

/**
 * What the last of two owes to the first, whatever values that one brings: asked with words that nothing else says, it shows where they
 * turn up.
 */
export async function leaksShown(
  session: Session,
  steps: readonly Step[],
  trials: readonly Trial[],
  cold: ReadonlyMap<string, Trial>,
  phase: Phase = 'explore',
): Promise<Finding[]> {
  const direct = leaksOf(trials, cold)
  const [first, last] = steps
  if (direct.length > 0 || trials.length !== 2 || first === undefined || last === undefined) return direct
  const alone = cold.get(requestKey(last.request))
  const words = { ...first, request: marked(first.request) }
  if (alone === undefined || requestKey(words.request) === requestKey(first.request)) return []
  const found = leaksOf(await runSteps(session, [words, last], phase, 'instance'), cold)
  return found.flatMap(({ place }) => changedAt(place!, trials[1]!, alone) ?? [])
}

/** Trials of a sequence; in-process, where there is but one container, they run there. */
export async function runSteps(
  session: Session,
  steps: readonly Step[],
  phase: Phase,
  on: 'instance' | 'container',
  timeoutMs?: number,
): Promise<readonly Trial[]> {
  const trials = await session.sequence(steps, phase, on, timeoutMs)
  if (trials !== undefined) return trials
  const here: Trial[] = []
  for (const { request, world } of steps) {
    const trial = await session.attempt(request, phase, timeoutMs, world)
    if (trial === undefined) break
    here.push(trial)
  }
  return here
}

/** What the last of some trials owes to the one before it; longer histories are left to what fails. */
export function leaksOf(trials: readonly Trial[], cold: ReadonlyMap<string, Trial>): Finding[] {
  const [first, last] = trials
  if (first === undefined || last === undefined || trials.length !== 2) return []
  const keys = [first, last].map(({ exchange }) => requestKey(exchange.request))
  if (keys[0] === keys[1]) return [changedOf(last, first)].filter(isFinding)
  const alone = cold.get(keys[1]!)
  return alone === undefined ? [] : [leakOf(last, alone, first)].filter(isFinding)
}

const isFinding = (finding: Finding | undefined): finding is Finding => finding !== undefined

export function withFinding(trial: Trial, finding: Finding): Trial {
  return trial.findings.includes(finding) ? trial : { ...trial, findings: [...trial.findings, finding] }
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
  for (const [i, request] of pool.entries()) for (const other of pool.slice(0, i)) yield [request, other, request]
  for (const request of [baseline, ...pool.slice(0, 5)]) yield [...times(request, 70), baseline]
  const random = makeRandom(seed)
  const all = [baseline, ...pool]
  for (;;) yield Array.from({ length: 3 + random(4) }, () => all[random(all.length)]!)
}

const isSafe = (method: string) => method === 'GET' || method === 'HEAD' || method === 'OPTIONS'

const times = (request: HttpRequest, many: number) => Array.from({ length: many }, () => request)

/** The same resource, asked for by somebody who brings nothing along. */
function bareOf({ path }: HttpRequest, baseline: HttpRequest): HttpRequest {
  return { ...baseline, method: baselineMethod(baseline, null), path }
}

/** Whole numbers below `below`, by seed. */
function makeRandom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
