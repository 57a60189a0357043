import { refusedCodes, signatureOf, type Finding, type FindingCode } from '../../check/finding.ts'
import type { HttpRequest } from '../../http/request.ts'
import type { DownstreamCall, Fault } from '../../lambda/words/world.ts'
import type { Step } from '../session/circumstances.ts'
import { runSteps, stepsHere } from '../session/run-steps.ts'
import type { Session, Trial } from '../session/session.ts'

/** A schedule that makes the handler go wrong. */
export interface FaultFound {
  readonly signature: string
  readonly finding: Finding
  readonly request: HttpRequest
  readonly faults: readonly Fault[]
  /** The request after the one with the faults goes wrong, on the same container. */
  readonly after: boolean
  readonly trial: Trial
  /** What the faults struck. */
  readonly struck: readonly DownstreamCall[]
  readonly foundAfter: number
  /** Other schedules that show it. */
  readonly also: (readonly Fault[])[]
}

/** How steps are run while schedules are tried: on a new instance each time, or on the container as it is. */
export interface Runs {
  run(steps: readonly Step[], phase: 'explore' | 'shrink'): Promise<readonly Trial[]>
  /** On a container that is new altogether, where there is such a thing. */
  confirm(steps: readonly Step[]): Promise<readonly Trial[]>
  /** After something was found: what it left behind must not show in what is tried next. */
  reset(): Promise<void>
}

/**
 * Runs steps in worlds. Waits are skipped, so each call has the function's whole time. A new worker for each schedule would take
 * longer than all of them: where a new instance cannot be had, the container goes on, and only what is found is run from cold.
 */
export async function makeRuns(session: Session): Promise<Runs> {
  const { invoker, budget } = session
  const cold = (await invoker.fresh?.()) === true
  const timeoutMs = budget.fullTimeoutMs
  return {
    reset: async () => (cold ? undefined : invoker.renew?.()),
    run: (steps, phase) =>
      cold ? runSteps(session, steps, phase, 'instance', timeoutMs) : stepsHere(session, steps, phase, timeoutMs),
    confirm: (steps) => runSteps(session, steps, 'confirm', 'container', timeoutMs),
  }
}

/** The calls of a trial that faults struck. */
export function struckOf(trial: Trial | undefined): readonly DownstreamCall[] {
  return (trial?.exchange.facts.met?.calls ?? []).filter(({ fault }) => fault !== undefined)
}

/** Ways in which a handler goes wrong. An answer of its own is none, whatever its status: what it needs is down. */
const goneWrong: ReadonlySet<FindingCode> = new Set(refusedCodes.filter((code) => code !== 'init-failed'))

/** What a fault made go wrong, by signature; nothing where the handler reached for somebody that nobody mocked. */
export function wrongOf(trial: Trial | undefined): Map<string, Finding> {
  if (trial === undefined || trial.exchange.facts.refused !== undefined) return new Map()
  const wrong = trial.findings.filter(({ level, code }) => level === 'error' && goneWrong.has(code))
  return new Map(wrong.map((finding) => [signatureOf(finding), finding]))
}

/** Whether the container goes on after an invocation. */
export function survives({ exchange: { facts } }: Trial): boolean {
  return facts.exitCode === undefined && facts.diedAfterReply === undefined && !ends.has(facts.settledBy)
}

const ends: ReadonlySet<string> = new Set(['timeout', 'exit', 'uncaught', 'unhandled-rejection', 'init'])
