import type * as fc from 'fast-check'
import type { HttpRequest } from '../../http/request.ts'
import { requestKey } from '../request/request-key.ts'
import type { Shrinker } from './minimise.ts'

/**
 * Shrinks as the user's own arbitrary says and no further, since only it knows which requests are legal. A value that
 * the arbitrary did not keep the context of (`.map` without an unmapper) stays as it is.
 */
export function shrinkByArbitrary(domain: fc.Arbitrary<HttpRequest>): Shrinker {
  return async (request, isSame, { maxCalls }) => {
    let left = maxCalls
    let current = request
    const tried = new Set([requestKey(request)])
    for (let found = true; found && left > 0;) {
      found = false
      if (!domain.canShrinkWithoutContext(current)) break
      for (const candidate of domain.shrink(current, undefined)) {
        if (left <= 0) break
        const key = requestKey(candidate.value)
        if (tried.has(key)) continue
        tried.add(key)
        left--
        if (!(await isSame(candidate.value))) continue
        current = candidate.value
        found = true
        break
      }
    }
    return current
  }
}
