import type * as fc from 'fast-check'
import { oddPath, plainDraft } from './compose.ts'
import type { RequestConstraints } from './constraints.ts'
import { drawnFrom, pick } from './drawn.ts'
import { isWithin, planOf, poolsOf } from './plan.ts'
import { simplerPaths } from './simpler.ts'
import { weightOfText } from './weight.ts'

/** What {@link edgeCasePath} can be told. */
export type PathConstraints = Pick<RequestConstraints, 'gateway' | 'routes' | 'methods' | 'pathSegments' | 'tier'>

/**
 * Raw paths that handlers get wrong, each on one of the routes: escapes of every kind, dot segments, slashes, long ones.
 * Shrinks towards the first route with its parameters filled with `1`.
 */
export function edgeCasePath(constraints: PathConstraints = {}): fc.Arbitrary<string> {
  const plan = planOf('edgeCasePath', constraints, ['gateway', 'routes', 'methods', 'pathSegments', 'tier'])
  const pools = poolsOf(plan)
  const methods = [...new Set(plan.templates.flatMap((template) => template.methods))]
  return drawnFrom({
    draw: (random) => {
      const draft = plainDraft(random, pick(random, plan.templates))
      oddPath(random, draft, plan, pools)
      return draft.path
    },
    accepts: (value): value is string =>
      methods.some((method) => isWithin(plan, { ...plan.boring, method, path: value })),
    *simpler(path) {
      yield plan.boring.path
      yield* simplerPaths(path)
    },
    size: weightOfText,
  })
}
