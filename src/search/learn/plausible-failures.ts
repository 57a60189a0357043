import { httpRequest } from '../../http/request.ts'
import type { Session, Trial } from '../session/session.ts'

/** Share of the time limit after which no more is asked of what is configured: a slow handler has to be explored, too. */
export const configurationShare = 0.25

/** A hang or a refused connection: what is configured is not why, and every further call would wait as long. */
export const hopeless = Number.MAX_SAFE_INTEGER

/** The methods of the requests that are tried for each path. */
export const plausibleMethods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** How many of a handful of plausible requests end in an error. */
export async function failuresOf(on: Session, paths: readonly string[]): Promise<number> {
  const { failing, isHopeless } = await failingOf(on, paths)
  return isHopeless ? hopeless : failing.length
}

/** Those of a handful of plausible requests that end in an error, and whether more of them would wait in vain. */
export async function failingOf(on: Session, paths: readonly string[]) {
  const headers = { 'content-type': 'application/json' }
  const failing: Trial[] = []
  for (const path of paths)
    for (const method of plausibleMethods) {
      if (!on.budget.hasTime(configurationShare)) return { failing, isHopeless: false }
      const request = httpRequest(method === 'GET' ? { path } : { method, path, headers, body: '{}' })
      const trial = await on.attempt(request, 'learn')
      const { settledBy, refused } = trial?.exchange.facts ?? {}
      if (settledBy === 'timeout' || refused !== undefined) return { failing, isHopeless: true }
      if (trial?.findings.some(({ level }) => level === 'error')) failing.push(trial)
    }
  return { failing, isHopeless: false }
}
