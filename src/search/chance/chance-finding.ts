import { diagnose } from './chance-diagnose.ts'
import { laterInstants } from './chance-dates.ts'
import { makeRuns, shownBy } from './chance-runs.ts'
import { failingIn } from './chance-settle.ts'
import type { Minimised } from '../shrink/minimise.ts'
import type { Session } from '../session/session.ts'

/** In how many plain worlds a finding has to show to need none. */
const plainTries = 3

/**
 * Tries a finding that was shrunk in a chosen world without that world, on `session`: one that shows in plain ones too loses its
 * circumstances. Undefined for what every later date shows, since the module was loaded today: that is its age.
 */
export async function outOfItsWorld(session: Session, found: Minimised): Promise<Minimised | undefined> {
  const { signature, trial: inWorld } = found
  const { request } = inWorld.exchange
  // One world may happen to show it as well.
  for (let tries = 1; tries <= plainTries; tries++) {
    const plain = await session.attempt(request, 'confirm')
    const finding = shownBy(plain, signature)
    if (!plain || !finding) break
    if (tries === plainTries) return { ...found, finding, trial: plain }
  }
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
