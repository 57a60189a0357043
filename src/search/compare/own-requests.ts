import type * as fc from 'fast-check'
import { drawRequests } from '../../arbitrary/draw.ts'
import { isHttpRequest, type HttpRequest } from '../../http/request.ts'
import { shown } from '../../http/shown.ts'

/** Draws from a domain of the user's own. Throws a `TypeError` for what it draws that is no request. */
export function ownRequests(domain: fc.Arbitrary<HttpRequest>, seed: number): () => HttpRequest {
  const draw = drawRequests(domain, seed)
  return () => {
    const drawn: unknown = draw()
    if (isHttpRequest(drawn) && (drawn.body === null || ArrayBuffer.isView(drawn.body))) return drawn
    throw new TypeError(
      `request must draw requests such as httpRequest({ method: 'POST', path: '/', body: '{}' }) makes; it drew ${shown(drawn)}`,
    )
  }
}
