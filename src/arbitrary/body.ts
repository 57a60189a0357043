import type * as fc from 'fast-check'
import { headerValue } from '../http/headers.ts'
import type { HttpRequest } from '../http/request.ts'
import type { Body } from './bodies.ts'
import { oddBody } from './compose.ts'
import type { RequestConstraints } from './constraints.ts'
import { draftOf } from './draft.ts'
import { drawnFrom } from './drawn.ts'
import { fit } from './fit.ts'
import { isWithin, planOf, poolsOf, type Plan } from './plan.ts'
import { simplerBodies } from './simpler.ts'
import { weightOf } from './weight.ts'

/** What {@link edgeCaseBody} can be told. */
export type BodyConstraints = Pick<RequestConstraints, 'gateway' | 'bodyBytes' | 'tier'>

/**
 * Bodies that handlers get wrong, each with the `content-type` that it is sent with (`undefined` for none): JSON of
 * every shape, broken JSON, forms, multipart, charsets, bytes that are not text, types that disagree with their body.
 * Shrinks towards no body without a type.
 */
export function edgeCaseBody(constraints: BodyConstraints = {}): fc.Arbitrary<Body> {
  const plan = planOf('edgeCaseBody', constraints, ['gateway', 'bodyBytes', 'tier'])
  const pools = poolsOf(plan)
  const template = plan.templates[0]!
  return drawnFrom<Body>({
    draw: (random) => {
      const draft = draftOf({ ...plan.boring, method: 'POST' }, template)
      oddBody(random, draft, pools)
      fit(draft, plan)
      return { contentType: headerValue(draft.headers, 'content-type'), bytes: draft.body }
    },
    accepts: (value): value is Body =>
      typeof value === 'object' &&
      value !== null &&
      ['string', 'undefined'].includes(typeof (value as Body).contentType) &&
      isWithin(plan, requestWith(plan, value as Body)),
    *simpler({ contentType, bytes }) {
      yield { contentType: undefined, bytes: plan.boring.body }
      if (contentType !== undefined) yield { contentType: undefined, bytes }
      if (bytes !== null) for (const simpler of simplerBodies(bytes)) yield { contentType, bytes: simpler }
    },
    size: (body) => weightOf(requestWith(plan, body)),
  })
}

function requestWith({ boring }: Plan, { contentType, bytes }: Body): HttpRequest {
  return {
    ...boring,
    method: 'POST',
    headers: contentType === undefined ? [] : [['content-type', contentType]],
    body: bytes,
  }
}
