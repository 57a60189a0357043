import type { LambdaFunctionURLEvent } from 'aws-lambda'
import type * as fc from 'fast-check'
import { functionUrl } from '../gateway/function-url.ts'
import { eventsOf, type EventConstraints } from './event.ts'

/** Events of a Lambda Function URL. Shrinks towards the event of `GET /`. */
export function functionUrlEvent(
  constraints: EventConstraints<LambdaFunctionURLEvent> = {},
): fc.Arbitrary<LambdaFunctionURLEvent> {
  return eventsOf('functionUrlEvent', constraints, functionUrl)
}
