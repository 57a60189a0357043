import type * as fc from 'fast-check'
import { checkConsoleTier } from '../gateway/console-tier.ts'
import type { Gateway } from '../gateway/gateway.ts'
import type { RequestConstraints } from './constraints.ts'
import { arbitraryRequest } from './request.ts'

/** Constraints of the requests behind generated events; `gateway` is the front end that makes the events. */
export interface EventConstraints<E> extends Omit<RequestConstraints, 'gateway'> {
  readonly gateway?: Gateway<E>
}

/**
 * The events that a front end makes of requests. `usual` makes the front end where none is given, with the routes of
 * the constraints. Events given as examples are read back to their request, so that they shrink too.
 */
export function eventsOf<E>(
  constraints: EventConstraints<E>,
  usual: (routes: readonly string[] | undefined) => Gateway<E>,
): fc.Arbitrary<E> {
  const { routes, ...others } = constraints
  const gateway = others.gateway ?? usual(routes)
  if (constraints.tier === 'console') checkConsoleTier(gateway)
  const told = others.gateway !== undefined && routes !== undefined ? { routes } : {}
  return arbitraryRequest({ ...others, ...told, gateway }).map(
    (request) => gateway.toEvent(request),
    (event) => {
      if (typeof event !== 'object' || event === null) throw new TypeError('not an event')
      return gateway.toRequest(event as E)
    },
  )
}
