import { checkedRequest, isHttpRequest, type HttpRequest } from '../http/request.ts'
import { shown } from '../http/shown.ts'
import type { Answer } from '../gateway/answer.ts'
import type { Evidence } from '../gateway/evidence.ts'
import { isGateway, NotDelivered, type Gateway } from '../gateway/gateway.ts'
import type { Outcome } from '../gateway/outcome.ts'
import { checkInvokeOptions } from '../lambda/words/check-options.ts'
import { createInvoker } from '../lambda/create-invoker.ts'
import type {
  HandlerSource,
  InvocationFacts,
  InvocationOptions,
  Invoker,
  InvokerOptions,
  Read,
} from '../lambda/words/invocation.ts'
import { defaultTimeoutMs } from '../lambda/words/limits.ts'

/** One request's whole journey. Written once, only read afterwards. */
export interface Exchange {
  readonly gateway: Gateway
  readonly request: HttpRequest
  /** The event as delivered (made again on each read: a handler may have changed the one that it got). */
  readonly event: unknown
  /** How sure it is that the front end delivers such a request. */
  readonly delivery: Evidence
  readonly outcome: Outcome
  readonly facts: InvocationFacts
  readonly answer: Answer
  /** What a traced handler read. */
  readonly reads?: readonly Read[]
  /** Characters that are no text, of earlier requests to the same container: a handler that keeps them may answer with them. */
  readonly badBefore?: string
}

/**
 * Sends one request through a front end to a handler and back. `timeoutMs` is 3,000 if left out, Lambda's own default.
 * Rejects with `NotDelivered` for a request that the front end answers itself, and with a `TypeError` for what is no front end,
 * handler, request or option; never for what the handler does.
 */
export async function exchange(
  gateway: Gateway,
  handler: HandlerSource,
  request: HttpRequest,
  options: InvokerOptions & { readonly timeoutMs?: number } = {},
): Promise<Exchange> {
  if (!isGateway(gateway))
    throw new TypeError(`gateway must be a front end such as restApi({ stage: 'live' }); got ${shown(gateway)}`)
  if (!isHttpRequest(request))
    throw new TypeError(`request must be one such as httpRequest({ method: 'GET', path: '/' }); got ${shown(request)}`)
  checkedRequest('request', request)
  checkInvokeOptions('exchange', options)
  const { timeoutMs = defaultTimeoutMs, ...rest } = options
  gateway.toEvent(request)
  const invoker = await createInvoker(handler, rest)
  try {
    return (await runExchange(gateway, invoker, request, { timeoutMs }))!
  } finally {
    await invoker.close()
  }
}

/** The journey: request -> event -> handler -> outcome -> answer. Undefined if the front end answers the request itself. */
export async function runExchange(
  gateway: Gateway,
  invoker: Invoker,
  request: HttpRequest,
  { badBefore, ...options }: InvocationOptions & Pick<Exchange, 'badBefore'>,
): Promise<Exchange | undefined> {
  const event = deliveredEvent(gateway, request)
  if (event === undefined) return undefined
  const { outcome, facts, reads } = await invoker.invoke(event, options)
  const answer = gateway.toResponse(outcome, request)
  return {
    gateway,
    request,
    get event() {
      return gateway.toEvent(request)
    },
    get delivery() {
      return gateway.delivery(request)
    },
    outcome,
    facts,
    answer,
    ...(reads && { reads }),
    ...(badBefore && { badBefore }),
  }
}

function deliveredEvent(gateway: Gateway, request: HttpRequest): unknown {
  try {
    return gateway.toEvent(request)
  } catch (error) {
    if (NotDelivered.is(error)) return undefined
    throw error
  }
}
