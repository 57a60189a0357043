import type { APIGatewayProxyEvent } from 'aws-lambda'
import type * as fc from 'fast-check'
import { restApi } from '../gateway/rest.ts'
import { eventsOf, type EventConstraints } from './event.ts'

/**
 * Events of a REST API (payload format 1.0), every field agreeing with the others because each is made of one request.
 * `tier: 'console'` makes those of the console's test button. Shrinks towards the event of `GET` on the first route.
 */
export function restApiEvent(
  constraints: EventConstraints<APIGatewayProxyEvent> = {},
): fc.Arbitrary<APIGatewayProxyEvent> {
  return eventsOf('restApiEvent', constraints, restApi, ['routes', 'tier'])
}
