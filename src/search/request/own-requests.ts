import * as fc from 'fast-check'
import { drawValues } from '../../arbitrary/draw.ts'
import { isHttpRequest, type HttpRequest } from '../../http/request.ts'
import { shown } from '../../http/shown.ts'

/** A domain of the user's own. */
export interface OwnRequests {
  /** Throws a `TypeError` for what it draws that is no request. */
  draw(): HttpRequest
  /** Simpler ones, with what they are shrunk by in turn; none where the arbitrary cannot tell. */
  shrink(value: fc.Value<HttpRequest>): Iterable<fc.Value<HttpRequest>>
  /** A request with what the arbitrary knows of it, where it was drawn here. */
  valueOf(request: HttpRequest): fc.Value<HttpRequest>
}

/** Draws from an arbitrary of the user's own, the same requests for the same seed. */
export function ownRequests(arbitrary: fc.Arbitrary<HttpRequest>, seed: number): OwnRequests {
  const draw = drawValues(arbitrary, seed)
  // Most arbitraries shrink only what they drew: `map` cannot tell what became of what.
  const drawn = new WeakMap<HttpRequest, fc.Value<HttpRequest>>()
  return {
    draw() {
      const value: fc.Value<unknown> = draw()
      const request = value.value
      if (isHttpRequest(request) && (request.body === null || ArrayBuffer.isView(request.body))) {
        drawn.set(request, value as fc.Value<HttpRequest>)
        return request
      }
      throw new TypeError(
        `request must draw requests such as httpRequest({ method: 'POST', path: '/', body: '{}' }) makes; it drew ${shown(request)}`,
      )
    },
    shrink: ({ value_, context }) =>
      context !== undefined || arbitrary.canShrinkWithoutContext(value_) ? arbitrary.shrink(value_, context) : [],
    valueOf: (request) => drawn.get(request) ?? new fc.Value(request, undefined),
  }
}
