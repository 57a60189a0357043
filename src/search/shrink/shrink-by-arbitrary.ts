import type { OwnRequests } from '../request/own-requests.ts'
import { requestKey } from '../request/request-key.ts'
import type { Shrinker } from './minimise.ts'

/**
 * Shrinks as the user's own arbitrary says and no further, since only it knows which requests are legal. An example that was not drawn
 * stays as it is where the arbitrary shrinks only what it drew (`.map` without an unmapper).
 */
export function shrinkByArbitrary(domain: OwnRequests): Shrinker {
  return async (request, isSame, { maxCalls }) => {
    let left = maxCalls
    let current = domain.valueOf(request)
    const tried = new Set([requestKey(request)])
    for (let found = true; found && left > 0;) {
      found = false
      for (const candidate of domain.shrink(current)) {
        if (left <= 0) break
        const key = requestKey(candidate.value)
        if (tried.has(key)) continue
        tried.add(key)
        left--
        if (!(await isSame(candidate.value))) continue
        current = candidate
        found = true
        break
      }
    }
    return current.value
  }
}
