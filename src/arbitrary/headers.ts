import type * as fc from 'fast-check'
import type { HeaderLine } from '../http/headers.ts'
import { oddHeader } from './compose.ts'
import type { RequestConstraints } from './constraints.ts'
import { draftOf } from './draft.ts'
import { drawnFrom } from './drawn.ts'
import { fit } from './fit.ts'
import { isWithin, planOf, poolsOf } from './plan.ts'
import { simplerHeaders } from './simpler.ts'
import { weightOf } from './weight.ts'

/** What {@link edgeCaseHeaders} can be told. */
export type HeaderConstraints = Pick<RequestConstraints, 'gateway' | 'headerPairs' | 'tier'>

/**
 * Header lines that handlers get wrong, in order: odd media types, cookies, credentials, repeats, casings, a preflight.
 * Shrinks towards no lines.
 */
export function edgeCaseHeaders(constraints: HeaderConstraints = {}): fc.Arbitrary<readonly HeaderLine[]> {
  const plan = planOf('edgeCaseHeaders', constraints, ['gateway', 'headerPairs', 'tier'])
  const pools = poolsOf(plan)
  return drawnFrom<readonly HeaderLine[]>({
    draw: (random) => {
      const draft = draftOf({ ...plan.boring, headers: [] }, plan.templates[0]!)
      for (let left = random.nextInt(1, 3); left > 0; left--) oddHeader(random, draft, pools)
      fit(draft, plan)
      return draft.headers
    },
    accepts: (value): value is readonly HeaderLine[] => isWithin(plan, { ...plan.boring, headers: value }),
    *simpler(headers) {
      yield plan.boring.headers
      yield* simplerHeaders(headers)
    },
    size: (headers) => weightOf({ ...plan.boring, headers }),
  })
}
