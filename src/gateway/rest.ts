import type { APIGatewayProxyEvent } from 'aws-lambda'
import { deliveryOf } from './delivery.ts'
import { checkedRequest } from '../http/request.ts'
import type { Gateway } from './gateway.ts'
import { toldOptions } from './options.ts'
import { checkedOutcome } from './outcome.ts'
import { isBinaryRequest } from './rest-binary.ts'
import { restEvent } from './rest-event.ts'
import { toRestSettings, type RestApiOptions } from './rest-options.ts'
import { restRequest } from './rest-request.ts'
import { restResponse } from './rest-response.ts'

/**
 * A REST API with Lambda proxy integration (payload format 1.0). Its routes, stage and binary media types govern the event
 * and the answer alike. Throws a `TypeError` for unknown options and impossible values.
 */
export function restApi(options: RestApiOptions = {}): Gateway<APIGatewayProxyEvent> {
  const settings = toRestSettings(options)
  return {
    name: 'rest',
    toEvent: (request) => restEvent(settings, checkedRequest('toEvent(): the argument', request)),
    toResponse: (outcome, request) => restResponse(settings, checkedOutcome(outcome), request),
    toRequest: (event) => restRequest(settings, event),
    // Bytes that reach the handler as base64 cannot be garbled on the way
    delivery: (request) =>
      deliveryOf('rest', request.body && isBinaryRequest(settings, request) ? { ...request, body: ascii } : request),
    routes: settings.routes,
    untold: settings.untold,
    options: toldOptions(options),
    with: (changes) => restApi({ ...options, ...changes }),
  }
}

const ascii = new Uint8Array([46])
