import type { HttpRequest } from '../http/request.ts'
import type { Session, Trial } from './session.ts'

/** How long what a module starts while it loads may take, in milliseconds. */
const settlingMs = 100

/**
 * What a request shows on a container that is warm: it has answered the same before, and if it failed, had time to finish what its
 * module began while it loaded.
 */
export async function warmTrial(session: Session, request: HttpRequest): Promise<Trial | undefined> {
  const trials = await session.sequence([{ request }, { request }], 'explore')
  if (trials === undefined) return session.attempt(request, 'explore')
  const warm = trials.at(-1)
  const fails = warm?.findings.some(({ level }) => level === 'error') === true
  if (!fails || warm.exchange.facts.settledBy === 'timeout') return warm
  await new Promise((resolve) => setTimeout(resolve, settlingMs))
  // A container is frozen between its requests: what is due by now runs while the first of these is answered.
  await session.attempt(request, 'explore')
  return session.attempt(request, 'explore')
}
