import type { ALBEvent } from 'aws-lambda'
import type * as fc from 'fast-check'
import { applicationLoadBalancer } from '../gateway/alb.ts'
import { eventsOf, type EventConstraints } from './event.ts'

/**
 * Events of an Application Load Balancer, health checks among them; single-value maps unless a `gateway` says otherwise.
 * Shrinks towards the event of `GET /`.
 */
export function albEvent(constraints: EventConstraints<ALBEvent> = {}): fc.Arbitrary<ALBEvent> {
  return eventsOf('albEvent', constraints, applicationLoadBalancer)
}
