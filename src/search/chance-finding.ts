import { diagnose } from './chance-diagnose.ts'
import { shownBy } from './chance-runs.ts'
import type { Minimised } from './minimise.ts'
import type { Session } from './session.ts'

/**
 * A finding that was shrunk in the world it was explored in: with its circumstances if it takes that world, as any other if it
 * does not. `session` is the one without that world.
 */
export async function outOfItsWorld(session: Session, found: Minimised): Promise<Minimised> {
  const { signature, trial: inWorld } = found
  const { request } = inWorld.exchange
  const plain = await session.attempt(request, 'confirm')
  const finding = shownBy(plain, signature)
  if (plain && finding) return { ...found, finding, trial: plain }
  const settled = await diagnose(session, request, signature, inWorld.world)
  if (settled === undefined) return found
  const { trial, circumstances } = settled
  const repeats = circumstances.shown === circumstances.tries ? 'always' : 'sometimes'
  return { ...found, finding: shownBy(trial, signature) ?? found.finding, trial, circumstances, repeats }
}
