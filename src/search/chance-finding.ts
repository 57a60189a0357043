import { diagnose } from './chance-diagnose.ts'
import { laterInstants } from './chance-dates.ts'
import { makeRuns, shownBy } from './chance-runs.ts'
import { failingIn } from './chance-settle.ts'
import type { Minimised } from './minimise.ts'
import type { Session } from './session.ts'

/**
 * A finding that was shrunk in the world it was explored in: with its circumstances if it takes that world, as any other if it
 * does not. `session` is the one without that world. Undefined for what every later date shows too: that is age, since the module was loaded
 * today.
 */
export async function outOfItsWorld(session: Session, found: Minimised): Promise<Minimised | undefined> {
  const { signature, trial: inWorld } = found
  const { request } = inWorld.exchange
  const plain = await session.attempt(request, 'confirm')
  const finding = shownBy(plain, signature)
  if (plain && finding) return { ...found, finding, trial: plain }
  const settled = await diagnose(session, request, signature, inWorld.world)
  if (settled === undefined) return found
  const { trial, circumstances } = settled
  const { now } = circumstances.world ?? {}
  if (circumstances.decides === 'date' && now !== undefined) {
    const failing = failingIn(makeRuns(session), signature)
    let later = true
    for (const instant of laterInstants(now)) later &&= (await failing(request, { now: instant })) !== undefined
    if (later) return undefined
  }
  const repeats = circumstances.shown === circumstances.tries ? 'always' : 'sometimes'
  return { ...found, finding: shownBy(trial, signature) ?? found.finding, trial, circumstances, repeats }
}
