import { queryPairs, toQuery, type QueryPair } from '../../http/query.ts'
import type { HttpRequest } from '../../http/request.ts'

/** How many bytes a request is answered with; undefined where it is not tried any more. */
export type Measure = (request: HttpRequest) => Promise<number | undefined>

/**
 * The request with the choices that make its answer larger, one after the other: what narrows it is left out, and values with which
 * others got through at its path take the place of its own.
 */
export async function climb(
  base: HttpRequest,
  bytes: number,
  choices: readonly QueryPair[],
  measure: Measure,
): Promise<HttpRequest> {
  let [best, most] = [base, bytes]
  const changes = [
    ...queryPairs(base.query).map(({ key }) => without(key)),
    ...choices.map((choice) => (request: HttpRequest) => withPair(request, choice)),
  ]
  for (const change of changes) {
    const request = change(best)
    if (request.query === best.query) continue
    const answered = await measure(request)
    if (answered === undefined) break
    if (answered > most) [best, most] = [request, answered]
  }
  return best
}

const without = (name: string) => (request: HttpRequest) => ({
  ...request,
  query: toQuery(queryPairs(request.query).filter(({ key }) => key !== name)),
})

/** With a pair in place of the first of its name. */
export function withPair(request: HttpRequest, pair: QueryPair): HttpRequest {
  const pairs = queryPairs(request.query)
  const at = pairs.findIndex(({ key }) => key === pair.key)
  return { ...request, query: toQuery(at < 0 ? [...pairs, pair] : pairs.with(at, pair)) }
}
