import type * as fc from 'fast-check'
import { oddQuery } from './compose.ts'
import type { RequestConstraints } from './constraints.ts'
import { draftOf } from './draft.ts'
import { drawnFrom } from './drawn.ts'
import { fit } from './fit.ts'
import { isWithin, planOf, poolsOf } from './plan.ts'
import { simplerQueries } from './simpler.ts'
import { weightOfText } from './weight.ts'

/** What {@link edgeCaseQuery} can be told. */
export type QueryConstraints = Pick<RequestConstraints, 'gateway' | 'queryPairs' | 'tier'>

/**
 * Raw queries, without the `?`, that handlers get wrong: bare, empty, repeated and dangerous keys, brackets, escapes.
 * Shrinks towards the empty query.
 */
export function edgeCaseQuery(constraints: QueryConstraints = {}): fc.Arbitrary<string> {
  const plan = planOf('edgeCaseQuery', constraints, ['gateway', 'queryPairs', 'tier'])
  const pools = poolsOf(plan)
  return drawnFrom({
    draw: (random) => {
      const draft = draftOf(plan.boring, plan.templates[0]!)
      for (let left = random.nextInt(1, 2); left > 0; left--) oddQuery(random, draft, pools)
      fit(draft, plan)
      return draft.query
    },
    accepts: (value): value is string => isWithin(plan, { ...plan.boring, query: value }),
    *simpler(query) {
      yield plan.boring.query
      yield* simplerQueries(query)
    },
    size: weightOfText,
  })
}
