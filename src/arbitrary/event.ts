import type * as fc from 'fast-check'
import { checkConsoleTier } from '../gateway/console-tier.ts'
import { factories } from '../gateway/event-name.ts'
import type { Gateway } from '../gateway/gateway.ts'
import { checkOptions } from '../gateway/options.ts'
import { shown } from '../http/shown.ts'
import type { RequestConstraints } from './constraints.ts'
import { known } from './plan.ts'
import { arbitraryRequest } from './request.ts'

/** Constraints of the requests behind generated events; `gateway` is the front end that makes the events. */
export interface EventConstraints<E> extends Omit<RequestConstraints, 'gateway'> {
  readonly gateway?: Gateway<E>
}

/**
 * The events that a front end makes of requests, for the arbitrary `maker`. `factory` makes the front end where none is given, with the
 * options that `own` takes from the constraints. Events given as examples are read back to their request, so that they shrink too.
 */
export function eventsOf<E>(
  maker: string,
  constraints: EventConstraints<E>,
  factory: (options?: object) => Gateway<E>,
  own: (keyof EventConstraints<E> & string)[] = [],
): fc.Arbitrary<E> {
  refuseOptions(maker, constraints, factory)
  const { routes, ...others } = constraints
  const given = own.flatMap((name) => (constraints[name] === undefined ? [] : [[name, constraints[name]]]))
  const gateway = others.gateway ?? factory(Object.fromEntries(given) as object)
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

/** Options of the front end are told to the front end. */
function refuseOptions<E>(maker: string, constraints: object, factory: (options?: object) => Gateway<E>): void {
  for (const [option, value] of Object.entries(constraints ?? {}))
    if (!known.includes(option) && isTaken(factory, { [option]: value as unknown }))
      throw new TypeError(
        `${maker}(): '${option}' is an option of the front end; use gateway: ${factories[factory().name]}({ ${option}: ${shown(value)} })`,
      )
  checkOptions(maker, constraints, known)
}

function isTaken(factory: (options?: object) => unknown, options: object): boolean {
  try {
    factory(options)
    return true
  } catch {
    return false
  }
}
