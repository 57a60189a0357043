import { signatureOf } from '../../check/finding.ts'
import type { HttpRequest } from '../../http/request.ts'
import type { Session, Trial } from './session.ts'

/** How long what a module starts while it loads may take, in milliseconds. */
const settlingMs = 100

/**
 * What a request shows on a container that is warm: it has answered the same before, and if it failed, had time to finish what its
 * module began while it loaded.
 */
export async function warmTrial(
  session: Session,
  request: HttpRequest,
  timeoutMs?: number,
): Promise<Trial | undefined> {
  const trials = await session.sequence([{ request }, { request }], 'explore', 'instance', timeoutMs)
  if (trials === undefined) return session.attempt(request, 'explore', timeoutMs)
  const warm = trials.at(-1)
  const fails = warm?.findings.some(({ level }) => level === 'error') === true
  if (!fails || warm.exchange.facts.settledBy === 'timeout') return warm
  await new Promise((resolve) => setTimeout(resolve, settlingMs))
  // A container is frozen between its requests: what is due by now runs while the first of these is answered.
  await session.attempt(request, 'explore')
  return session.attempt(request, 'explore')
}

/** Whether a finding is of a container's first requests only: after the baseline, or a while later, it does not show. */
export async function isOfColdStart(
  session: Session,
  request: HttpRequest,
  signature: string,
  baseline: HttpRequest,
  { waits }: { readonly waits: boolean },
): Promise<boolean> {
  const shows = (trial: Trial) => trial.findings.some((finding) => signatureOf(finding) === signature)
  const after = await session.sequence([{ request: baseline }, { request }], 'confirm')
  if (after?.length === 2 && !shows(after[1]!)) return true
  const warm = waits && after !== undefined ? await warmTrial(session, request) : undefined
  return warm !== undefined && !shows(warm)
}
