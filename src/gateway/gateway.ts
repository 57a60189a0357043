import type { HttpRequest } from '../http/request.ts'
import type { Answer } from './answer.ts'
import type { Evidence } from './evidence.ts'
import type { Outcome } from './outcome.ts'
import type { Route } from './routes.ts'

/** The front ends that proxyproof knows. */
export type GatewayName = 'rest' | 'http-v1' | 'http-v2' | 'function-url' | 'alb'

/** All names, in the order in which reports list them. */
export const gatewayNames: readonly GatewayName[] = ['rest', 'http-v2', 'http-v1', 'function-url', 'alb']

/** A front end: how it turns a request into an event, and what Lambda hands it into what the client sees. */
export interface Gateway<E = unknown> {
  readonly name: GatewayName
  /** The event for a request. Throws {@link NotDelivered} for what the front end answers itself. */
  toEvent(request: HttpRequest): E
  /** What the client sees. Never throws for what the handler did; a `TypeError` for what is no outcome. */
  toResponse(outcome: Outcome, request: HttpRequest): Answer
  /** A captured event back to its request, as far as the event tells. Throws a `TypeError` for an event of another format. */
  toRequest(event: E): HttpRequest
  /** How sure it is that this front end delivers such a request. */
  delivery(request: HttpRequest): Evidence
  /** The routes that it serves; the whole domain for front ends without routes. */
  readonly routes: readonly Route[]
  /** Options that were not told and that govern the answer: `binaryMediaTypes`, `multiValueHeaders`, `authorizer` ... */
  readonly untold: readonly string[]
  /** The options that were told, without defaults: what makes the same front end again. Plain data. */
  readonly options: Readonly<Record<string, unknown>>
  /** The same front end with some options changed: how the search assumes what it was not told. */
  with(options: object): Gateway<E>
}

/** True for a front end as the factories make it: one with some members only would fail in the middle of a run. */
export function isGateway(value: unknown): value is Gateway {
  if (typeof value !== 'object' || value === null) return false
  const { name, toEvent, toResponse, toRequest, delivery, routes, untold, with: change } = value as Partial<Gateway>
  const callable = [toEvent, toResponse, toRequest, delivery, change].every((one) => typeof one === 'function')
  return callable && gatewayNames.includes(name as GatewayName) && Array.isArray(routes) && Array.isArray(untold)
}

const brand: unique symbol = Symbol.for('proxyproof.NotDelivered') as never

/** Thrown by `toEvent` for a request that the front end answers itself; `.answer` is what the client gets. */
export class NotDelivered extends Error {
  override readonly name = 'NotDelivered'
  /** Tells a NotDelivered of any copy of proxyproof: a gateway of one may run in another. */
  static is(error: unknown): error is NotDelivered {
    return typeof error === 'object' && error !== null && (error as Record<symbol, unknown>)[brand] === true
  }
  readonly [brand] = true
  constructor(
    readonly answer: Answer,
    readonly why: string,
  ) {
    super(`the front end answers ${answer.status} itself: ${why}`)
  }
}

/** Why a request does not reach the handler; undefined for one that does. */
export function undelivered(gateway: Gateway, request: HttpRequest): NotDelivered | undefined {
  try {
    gateway.toEvent(request)
    return undefined
  } catch (error) {
    if (NotDelivered.is(error)) return error
    throw error
  }
}
