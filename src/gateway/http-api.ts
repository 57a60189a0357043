import type { APIGatewayProxyEvent, APIGatewayProxyEventV2 } from 'aws-lambda'
import { deliveryOf } from './delivery.ts'
import { checkedRequest } from '../http/request.ts'
import type { Gateway } from './gateway.ts'
import { failureAnswer } from './http-api-answer.ts'
import { toHttpApiSettings, type HttpApiOptions } from './http-api-options.ts'
import { answer1, toEvent1, toRequest1 } from './http-v1.ts'
import { answer2, httpApiSender, toEvent2, toRequest2 } from './http-v2.ts'
import { toldOptions } from './options.ts'
import { checkedOutcome } from './outcome.ts'

/** An HTTP API (API Gateway v2) with format 1.0. */
export function httpApi(options: HttpApiOptions & { readonly payloadFormat: '1.0' }): Gateway<APIGatewayProxyEvent>
/** An HTTP API (API Gateway v2). Throws a `TypeError` for options that an API cannot have. */
export function httpApi(options?: HttpApiOptions): Gateway<APIGatewayProxyEventV2>
export function httpApi(options: HttpApiOptions = {}): Gateway<APIGatewayProxyEvent> | Gateway<APIGatewayProxyEventV2> {
  const settings = toHttpApiSettings(options)
  const { routes, untold } = settings
  const told = toldOptions(options)
  if (settings.payloadFormat === '1.0')
    return {
      name: 'http-v1',
      toEvent: (request) => toEvent1(settings, checkedRequest('toEvent(): the argument', request)),
      toResponse(given, request) {
        const outcome = checkedOutcome(given)
        return outcome.kind === 'payload'
          ? answer1(settings, outcome.payload, request)
          : failureAnswer(settings, request, outcome)
      },
      toRequest: (event: APIGatewayProxyEvent) => toRequest1(settings, event),
      delivery: (request) => deliveryOf('http-v1', request),
      routes,
      untold,
      options: told,
      with: (more) => httpApi({ ...options, ...more } as HttpApiOptions & { readonly payloadFormat: '1.0' }),
    }
  const sender = httpApiSender(settings)
  return {
    name: 'http-v2',
    toEvent: (request) => toEvent2(settings, sender, checkedRequest('toEvent(): the argument', request)),
    toResponse(given, request) {
      const outcome = checkedOutcome(given)
      return outcome.kind === 'payload'
        ? answer2(settings, outcome.payload, request)
        : failureAnswer(settings, request, outcome)
    },
    toRequest: (event: APIGatewayProxyEventV2) => toRequest2(settings, event),
    delivery: (request) => deliveryOf('http-v2', request),
    routes,
    untold,
    options: told,
    with: (more) => httpApi({ ...options, ...more }),
  }
}
