import { signatureOf, type Finding } from '../../check/finding.ts'
import type { HttpRequest } from '../../http/request.ts'
import type { World } from '../../lambda/words/world.ts'
import type { Phase } from '../session/budget.ts'
import type { Step } from '../session/circumstances.ts'
import { runSteps } from '../session/run-steps.ts'
import type { Session, Trial } from '../session/session.ts'

/** How long a call may wait while worlds are tried, in milliseconds: pins that hang prove nothing. */
const patienceMs = 400

/** Runs of requests in worlds, each on a container of its own where there are such. */
export interface ChanceRuns {
  /** Requests sent so far. */
  readonly calls: number
  /** A frozen container has answered the same request before. Undefined where the front end answers itself. */
  run(request: HttpRequest, world: World, phase: Phase, cold?: 'instance' | 'container'): Promise<Trial | undefined>
}

export function makeRuns(session: Session): ChanceRuns {
  let calls = 0
  return {
    get calls() {
      return calls
    },
    async run(request, world, phase, cold = 'instance') {
      const timeoutMs = Math.min(session.budget.callTimeout(), patienceMs)
      const steps = [...stepsBefore(request, world), { request, world }].map((step) => ({
        request,
        world: { ...session.plain(), ...step.world },
      }))
      calls += steps.length
      const trials = await runSteps(session, steps, phase, cold, timeoutMs)
      return trials.length === steps.length ? trials.at(-1) : undefined
    },
  }
}

/** What is asked before a request in a world: a container must have run to be frozen. */
export function stepsBefore(request: HttpRequest, world: World): Step[] {
  return world.afterMs === undefined ? [] : [{ request, world: {} }]
}

/** The finding of a trial that has a signature. */
export function shownBy(trial: Trial | undefined, signature: string): Finding | undefined {
  return trial?.findings.find((finding) => signatureOf(finding) === signature)
}

/**
 * What counts of a trial in a world: errors, but no waiting in vain, and with little time left no answer of the handler's own other
 * than a 500.
 */
export function errorsIn(trial: Trial | undefined, world: World): Finding[] {
  if (trial === undefined || trial.exchange.facts.settledBy === 'timeout') return []
  const { status } = trial.exchange.answer
  // A wrapper that answers 500 in its own words to what was given up in time has done all it could.
  const inTime = ({ code, place = '' }: Finding) =>
    code === 'server-error' && (status !== 500 || /Abort|Timeout|DOMException/.test(place))
  return trial.findings.filter(
    (finding) => finding.level === 'error' && !(world.remainingMs !== undefined && inTime(finding)),
  )
}
