import { signatureOf, type Finding } from '../../check/finding.ts'
import type { Phase } from '../session/budget.ts'
import type { Decides, Step } from '../session/circumstances.ts'
import { changedAt, changedOf, isLetIn, leakOf } from './leak.ts'
import { marked } from './marked.ts'
import { requestKey } from '../request/request-key.ts'
import { runSteps } from '../session/run-steps.ts'
import type { Session, Trial } from '../session/session.ts'

/** A sequence whose last request shows a finding, and the place where it shows. */
export interface Suspected {
  readonly steps: readonly Step[]
  readonly signature: string
  readonly finding: Finding
  readonly trial: Trial
  /** What decides, where that is known. */
  readonly decides?: Decides
}

/** Tries the user's own sequences: whatever their last or an earlier request shows is suspected of them. `onTrial` is told of each request. */
export async function trySequences(
  session: Session,
  sequences: readonly (readonly Step[])[],
  onTrial: (trial: Trial) => void = () => {},
): Promise<Suspected[]> {
  const found = new Map<string, Suspected>()
  for (const steps of sequences) {
    const alone = await runSteps(session, steps.slice(-1), 'explore', 'container')
    const trials = await runSteps(session, steps, 'explore', 'container')
    trials.forEach(onTrial)
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
  const [first, last] = steps
  const direct: Finding[] = []
  for (const leak of leaksOf(session, trials, cold))
    if (leak.place !== 'status' || !(await isLetInAnyway(session, last!, phase))) direct.push(leak)
  if (direct.length > 0 || trials.length !== 2 || first === undefined || last === undefined) return direct
  const alone = cold.get(requestKey(last.request))
  const words = { ...first, request: marked(first.request) }
  if (alone === undefined || requestKey(words.request) === requestKey(first.request)) return []
  const found = leaksOf(session, await runSteps(session, [words, last], phase, 'instance'), cold)
  return [...session.admit(found.flatMap(({ place }) => changedAt(place!, trials[1]!, alone) ?? []))]
}

/** Whether the first to ask is turned away and the second let in, whoever they are. */
async function isLetInAnyway(session: Session, step: Step, phase: Phase): Promise<boolean> {
  const [, again] = await runSteps(session, [step, step], phase, 'instance')
  return again !== undefined && isLetIn(again.exchange.answer)
}

/** What the last of some trials owes to the one before it; longer histories are left to what fails. */
export function leaksOf(session: Session, trials: readonly Trial[], cold: ReadonlyMap<string, Trial>): Finding[] {
  const [first, last] = trials
  if (first === undefined || last === undefined || trials.length !== 2) return []
  const keys = [first, last].map(({ exchange }) => requestKey(exchange.request))
  const alone = cold.get(keys[1]!)
  const leak = keys[0] === keys[1] ? changedOf(last, first) : alone && leakOf(last, alone, first)
  return leak === undefined ? [] : [...session.admit([leak])]
}

export function withFinding(trial: Trial, finding: Finding): Trial {
  return trial.findings.includes(finding) ? trial : { ...trial, findings: [...trial.findings, finding] }
}
