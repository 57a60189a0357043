import type { HttpRequest } from '../http/request.ts'
import type { Answer } from '../gateway/answer.ts'
import type { Evidence } from '../gateway/evidence.ts'
import { NotDelivered, type Gateway } from '../gateway/gateway.ts'
import type { Outcome } from '../gateway/outcome.ts'
import type { InvocationFacts, InvocationOptions, Invoker, Read } from '../lambda/invocation.ts'

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
}

/** The journey: request -> event -> handler -> outcome -> answer. Undefined if the front end answers the request itself. */
export async function runExchange(
  gateway: Gateway,
  invoker: Invoker,
  request: HttpRequest,
  options: InvocationOptions,
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
  }
}

function deliveredEvent(gateway: Gateway, request: HttpRequest): unknown {
  try {
    return gateway.toEvent(request)
  } catch (error) {
    if (error instanceof NotDelivered) return undefined
    throw error
  }
}
