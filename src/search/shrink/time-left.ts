import { signatureOf } from '../../check/finding.ts'
import type { Minimised } from './minimise.ts'
import type { Session } from '../session/session.ts'

/**
 * What little time left decides is a warning where the time was asked for at the start only: there it is the function's whole timeout,
 * and nobody meets the fault unless that is so short. Who asks later, after something that may take long, meets it in production.
 */
export function asTimeLeft(session: Session, one: Minimised): Minimised {
  const { remaining = 0, remainingLater = 0 } = one.trial.exchange.facts.met ?? {}
  if (one.circumstances?.decides !== 'time-left' || remaining === 0 || remainingLater > 0) return one
  const circumstances = { ...one.circumstances, atStart: true as const }
  // The user's `enable` has the last word.
  const [finding = one.finding] = session.admit([{ ...one.finding, level: 'warning' }])
  return { ...one, finding, signature: signatureOf(finding), circumstances }
}
