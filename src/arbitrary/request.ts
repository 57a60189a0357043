import type * as fc from 'fast-check'
import type { HttpRequest } from '../http/request.ts'
import { makeOdd, plainDraft } from './compose.ts'
import type { RequestConstraints } from './constraints.ts'
import { emptyDictionary } from './dictionary.ts'
import { drawnFrom, pick } from './drawn.ts'
import { fit } from './fit.ts'
import { learnedFor } from './learned.ts'
import { healthCheck } from './health-check.ts'
import { mutate, placesOf } from './mutate.ts'
import { isWithin, planOf, poolsOf } from './plan.ts'
import { simplerRequests } from './simpler.ts'
import { weightOf } from './weight.ts'

/**
 * Requests as a front end would deliver them. Six of ten are realistic; the others are odd in one or two dimensions
 * (method, path, query, headers, body); with a dictionary, seven of ten carry its names and values.
 * Shrinks towards the boring request, `GET` on the first route and nothing else, with or without context.
 *
 * @param constraints - Everything is legal by default. Throws a `TypeError` for an unknown option, for a range that is
 * empty, and for constraints that no request satisfies.
 */
export function arbitraryRequest(constraints: RequestConstraints = {}): fc.Arbitrary<HttpRequest> {
  const plan = planOf('arbitraryRequest', constraints)
  const pools = poolsOf(plan)
  const learned = learnedFor(constraints.dictionary ?? emptyDictionary, plan)
  const places = learned === undefined ? [] : placesOf(learned)
  // a route with parameters has more to get wrong than one without
  const templates = plan.templates.flatMap((template) =>
    template.slots.some((slot) => typeof slot === 'object') ? [template, template, template] : [template],
  )

  // a load balancer's own requests reach the function too, where its health checks are switched on
  const checked = plan.gateway === 'alb' && isWithin(plan, healthCheck)

  function draw(random: fc.Random): HttpRequest {
    if (checked && random.nextInt(0, 99) === 0) return healthCheck
    const draft = plainDraft(random, pick(random, templates))
    const roll = random.nextInt(0, 99)
    if (roll >= 60) makeOdd(random, draft, plan, pools)
    if (roll >= 88) makeOdd(random, draft, plan, pools)
    if (learned !== undefined && random.nextInt(0, 9) < 7) mutate(random, draft, learned, places)
    fit(draft, plan)
    const { method, path, query, headers, body } = draft
    return { method, path, query, headers, body }
  }

  return drawnFrom({
    draw,
    accepts: (value): value is HttpRequest => isWithin(plan, value),
    simpler: (request) => simplerRequests(request, plan.boring),
    size: weightOf,
  })
}
