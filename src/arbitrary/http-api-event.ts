import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import type * as fc from 'fast-check'
import { httpApi } from '../gateway/http-api.ts'
import { eventsOf, type EventConstraints } from './event.ts'

/**
 * Events of an HTTP API (payload format 2.0; for 1.0 give a `gateway`). Shrinks towards the event of `GET` on the first
 * route.
 */
export function httpApiEvent(
  constraints: EventConstraints<APIGatewayProxyEventV2> = {},
): fc.Arbitrary<APIGatewayProxyEventV2> {
  return eventsOf('httpApiEvent', constraints, (options) => httpApi(options), ['routes'])
}
