import type { HttpRequest } from '../../http/request.ts'
import { faultKinds, type DownstreamCall, type Fault, type FaultKind } from '../../lambda/words/world.ts'
import { totalCalls } from '../session/budget.ts'
import { makeRuns, struckOf, survives, wrongOf, type FaultFound, type Runs } from './downstream-runs.ts'
import { shrinkFaults } from './downstream-shrink.ts'
import type { Minimised } from '../shrink/minimise.ts'
import { requestKey } from '../request/request-key.ts'
import type { Session, Trial } from '../session/session.ts'

/** What the search for faults starts from. */
export interface FaultMaterial {
  /** Requests that stand for what the handler does. */
  readonly pool: readonly HttpRequest[]
  readonly baseline: HttpRequest
  /** Signatures that are found without a fault. */
  readonly known: ReadonlySet<string>
  readonly seed: number
  /** Most findings, at least 1. */
  readonly maxFindings: number
}

/** A request, and the calls that it makes when nothing is wrong. */
interface Subject {
  readonly request: HttpRequest
  readonly calls: readonly DownstreamCall[]
  /** What goes wrong without a fault. */
  readonly healthy: ReadonlySet<string>
}

const mostLooks = 40
const mostSubjects = 8
const mostCalls = 12
const mostAlso = 8

/** Shares of the time limit: after which nothing more is tried, and the same where something is to be shrunk. */
const timeShare = 0.8
const timeShareWithFinds = 0.7

/** What lasts: all calls from one on. */
const outageKinds: readonly FaultKind[] = ['refused', 'status-500', 'throttled']

/**
 * Puts faults into what the handler calls: each alone on every call, then two, then all from one call on; and asks once more without
 * a fault on the same container. One finding per signature and per call that is not coped with, with the fewest and simplest faults that
 * show it, confirmed from cold in real time. A handler that answers in its own words while what it needs is down is right.
 */
export async function probeFaults(session: Session, material: FaultMaterial): Promise<Minimised[]> {
  const runs = await makeRuns(session)
  /** By signature, and by what was struck. */
  const found = new Map<string, FaultFound>()
  const states = new Set<string>()
  let spoiled = false
  const hasTime = () => session.budget.hasTime(found.size > 0 ? timeShareWithFinds : timeShare)
  const subjects = await subjectsOf(runs, material, hasTime)

  async function tryOut({ request, healthy }: Subject, faults: readonly Fault[]): Promise<Trial | undefined> {
    const before = new Set(found.values()).size
    const [struck] = await runs.run([{ request, world: { faults, skipWaits: true } }], 'explore')
    if (struck === undefined) return undefined
    note(struck, false)
    const state = `${requestKey(request)} ${stateOf(faults, struck)}`
    if (survives(struck) && !states.has(state)) {
      states.add(state)
      const after = await session.attempt(request, 'explore', session.budget.fullTimeoutMs, { skipWaits: true })
      if (after !== undefined) note(after, true)
      // A function that keeps what went wrong cannot be had anew: all that follows would be put down to other faults.
      spoiled ||= session.invoker.renew === undefined && [...wrongOf(after).keys()].some((one) => !healthy.has(one))
    }
    if (new Set(found.values()).size > before) await runs.reset()
    return struck

    function note(trial: Trial, isAfter: boolean): void {
      for (const [signature, finding] of wrongOf(trial)) {
        if (material.known.has(signature) || healthy.has(signature)) continue
        // A call that nobody catches fails by many names.
        const place = `${finding.code} ${isAfter} ${faults.map(({ call }) => call).join()} ${requestKey(request)}`
        const first = found.get(signature) ?? found.get(place)
        if (first === undefined) {
          const foundAfter = totalCalls(session.budget)
          const by = { faults, struck: struckOf(struck), after: isAfter }
          const one = { signature, finding, request, ...by, trial, foundAfter, also: [] }
          found.set(signature, one).set(place, one)
        } else {
          found.set(signature, first).set(place, first)
          if (!isAfter && first.request === request && first.also.length < mostAlso) first.also.push(faults)
        }
      }
    }
  }
  for await (const _ of schedules(subjects, tryOut)) if (spoiled || !hasTime()) break
  const minimised: Minimised[] = []
  for (const one of new Set(found.values())) {
    // Each is confirmed in real time, which may take the function's whole timeout.
    if (minimised.length >= material.maxFindings || (minimised.length > 0 && !session.budget.hasTime())) break
    const smallest = await shrinkFaults(session, runs, one, material.baseline)
    if (smallest !== undefined) minimised.push(smallest)
  }
  return minimised
}

/** The requests that call anybody at all, one for each sequence of calls. */
async function subjectsOf(runs: Runs, material: FaultMaterial, hasTime: () => boolean): Promise<Subject[]> {
  const byCalls = new Map<string, Subject>()
  const looked = new Set<string>()
  for (const request of [material.baseline, ...material.pool]) {
    if (looked.size >= mostLooks || byCalls.size >= mostSubjects || (looked.size > 0 && !hasTime())) break
    if (looked.has(requestKey(request))) continue
    looked.add(requestKey(request))
    const [trial] = await runs.run([{ request, world: {} }], 'explore')
    const { met, refused, settledBy } = trial?.exchange.facts ?? {}
    const calls = met?.calls ?? []
    if (trial === undefined || calls.length === 0 || refused !== undefined || settledBy === 'timeout') continue
    const kind = kindOf(calls)
    if (!byCalls.has(kind)) byCalls.set(kind, { request, calls, healthy: new Set(wrongOf(trial).keys()) })
  }
  return [...byCalls.values()]
}

/** What is likely to be left in a container: all that breaks a connection leaves the same behind where the same is done about it. */
function stateOf(faults: readonly Fault[], { exchange: { answer, facts } }: Trial): string {
  const struck = faults.map(({ call, fault }) => `${call} ${breaks.has(fault) ? 'breaks' : fault}`)
  return `${struck.join()} ${answer.status} ${kindOf(facts.met?.calls ?? [])}`
}

const breaks: ReadonlySet<FaultKind> = new Set(['timeout', 'refused', 'reset'])

/** Who is called how, without the ids in it. */
const kindOf = (calls: readonly DownstreamCall[]) =>
  calls.map(({ service, method, url }) => `${service} ${method} ${new URL(url).pathname.split('/').length}`).join()

/**
 * Runs all single faults, the simplest first; then pairs of those that the handler coped with, each kind of coping once, and of the calls
 * that it made then; then outages. Yields after each.
 */
async function* schedules(
  subjects: readonly Subject[],
  tryOut: (subject: Subject, faults: readonly Fault[]) => Promise<Trial | undefined>,
): AsyncGenerator<void> {
  const coped = new Map<string, { subject: Subject; first: Fault; calls: readonly DownstreamCall[] }>()
  for (const fault of faultKinds)
    for (const [i, subject] of subjects.entries())
      for (const { call } of subject.calls.slice(0, mostCalls)) {
        const first = { call, fault }
        const trial = await tryOut(subject, [first])
        yield
        if (trial === undefined || wrongOf(trial).size > 0 || !survives(trial)) continue
        const calls = trial.exchange.facts.met?.calls ?? []
        const kind = `${i} ${call} ${trial.exchange.answer.status} ${kindOf(calls)}`
        if (!coped.has(kind)) coped.set(kind, { subject, first, calls })
      }
  for (const fault of faultKinds)
    for (const { subject, first, calls } of coped.values())
      for (const { call } of calls.slice(first.call, mostCalls)) {
        await tryOut(subject, [first, { call, fault }])
        yield
      }
  for (const fault of outageKinds)
    for (const subject of subjects)
      for (const { call } of subject.calls.slice(0, mostCalls)) {
        await tryOut(
          subject,
          Array.from({ length: mostCalls }, (_, i) => ({ call: call + i, fault })),
        )
        yield
      }
}
