import type { Phase } from './budget.ts'
import type { Step } from './circumstances.ts'
import type { Session, Trial } from './session.ts'

/** Trials of a sequence on a container of its own; where there is but one container, they run there. */
export async function runSteps(
  session: Session,
  steps: readonly Step[],
  phase: Phase,
  on: 'instance' | 'container',
  timeoutMs?: number,
): Promise<readonly Trial[]> {
  return (await session.sequence(steps, phase, on, timeoutMs)) ?? stepsHere(session, steps, phase, timeoutMs)
}

/** Trials of a sequence on the container as it is, up to the first that the front end answers itself. */
export async function stepsHere(
  session: Session,
  steps: readonly Step[],
  phase: Phase,
  timeoutMs?: number,
): Promise<readonly Trial[]> {
  const trials: Trial[] = []
  for (const { request, world } of steps) {
    const trial = await session.attempt(request, phase, timeoutMs, world)
    if (trial === undefined) break
    trials.push(trial)
  }
  return trials
}
