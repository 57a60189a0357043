import { drawRequests } from '../../arbitrary/draw.ts'
import { arbitraryRequest } from '../../arbitrary/request.ts'
import { sweep } from '../../arbitrary/sweep.ts'
import { isEstablished } from '../../gateway/evidence.ts'
import type { Gateway } from '../../gateway/gateway.ts'
import type { HttpRequest } from '../../http/request.ts'
import type { Route } from '../../gateway/routes.ts'
import { mutants } from './mutants.ts'
import { shapedRequests } from '../schema/shaped-requests.ts'
import { placed } from './placed.ts'
import { requestKey } from '../request/request-key.ts'
import type { SearchOptions } from '../session/search-options.ts'
import type { Session } from '../session/session.ts'

/** How many requests of those that schemas allow come in a turn. */
const shapedMany = 2

/** Mutations of what learning reached, the sweep and draws in turn, nothing twice; then draws alone. */
export function* plannedRequests(session: Session, options: SearchOptions): Generator<HttpRequest> {
  const { gateway } = session
  const { dictionary, living, stepping, guarded, seed, tier, numRuns } = options
  const draw = drawRequests(arbitraryRequest({ gateway, tier, dictionary }), seed)
  // What adapters get wrong shows at any path that is answered, the sooner the fewer they are.
  const isRootEnough = session.compares && living.some(({ path }) => path === '/')
  const isOpen = gateway.routes.some(isAnyPath) && !isRootEnough
  const planned = new Set<string>()
  // Two answers differ by what adapters get wrong rather than by what a handler does with its own names.
  const [own, edges] = session.compares ? [1, 9] : [5, 2]
  const drawn = [{ of: endless(draw), many: session.compares ? 2 : 1 }]
  if (options.shaped.length > 0)
    drawn.unshift({ of: shapedRequests(options.shaped, dictionary, seed), many: shapedMany })
  const turns: { of: Iterator<HttpRequest>; many: number }[] = [
    { of: delivered(mutants([...guarded, ...stepping], dictionary), gateway, tier), many: own },
    {
      of: placed(sweep(dictionary, undefined, gateway, tier), isOpen ? living : []),
      many: edges,
    },
    ...drawn,
  ]
  while (turns.length > drawn.length && planned.size < 0.8 * numRuns)
    for (const turn of turns.slice())
      for (let i = 0; i < turn.many; i++) {
        const next = turn.of.next()
        if (next.done) {
          turns.splice(turns.indexOf(turn), 1)
          break
        }
        const key = requestKey(next.value)
        if (planned.has(key)) continue
        planned.add(key)
        yield next.value
      }
  for (;;) for (const { of, many } of drawn) for (let i = 0; i < many; i++) yield of.next().value as HttpRequest
}

/**
 * Only what the front end is known or reported to deliver, unless hostile requests are wanted. Escaped line breaks pass:
 * nobody has recorded them, but a header that they end up in harms whatever the front end does with it.
 */
function* delivered(requests: Iterable<HttpRequest>, gateway: Gateway, tier: SearchOptions['tier']) {
  for (const request of requests)
    if (tier === 'hostile' || request.query.includes('%0D%0A') || isEstablished(gateway.delivery(request)))
      yield request
}

/** A route that takes every path: nobody told others. */
const isAnyPath = ({ path }: Route) => path === '$default' || path === '/{proxy+}'

/** Draws without end. */
export function* endless(draw: () => HttpRequest): Generator<HttpRequest> {
  for (;;) yield draw()
}
