import type { HttpRequest } from '../http/request.ts'
import type { Gateway } from '../gateway/gateway.ts'
import { assumeMultiValue } from '../search/front-end/assume-multi-value.ts'
import { assumeConfiguration } from '../search/front-end/assume.ts'
import type { Collection } from '../search/session/collect.ts'
import { inferGateway, type InferredGateway } from '../search/front-end/infer-gateway.ts'
import { makeChoices } from '../search/request/choices.ts'
import { noKnowledge, type Knowledge } from '../search/known/knowledge.ts'
import { learn, type Learned, type LearnOptions } from '../search/learn/learn.ts'
import type { Shaped } from '../search/schema/shaped.ts'
import type { Literals } from '../search/source/literals.ts'
import type { Session } from '../search/session/session.ts'
import { gatewayOfExamples } from './examples.ts'
import { gatewayFrom, gatewayNamed, type ContractOptions } from './options.ts'

/** A session on the front end that was told or inferred, and the lines that say what was assumed. */
export interface Prepared {
  readonly session: Session
  readonly assumed: readonly string[]
}

/** Chooses the front end and assumes configured what only configuration provides. */
export async function prepare(
  sessionOn: (gateway: Gateway) => Session,
  told: Gateway | undefined,
  literals: Literals,
  options: ContractOptions,
): Promise<Prepared> {
  const routes = options.routes === undefined ? {} : { routes: options.routes }
  const assumed: string[] = []
  let gateway = told
  if (gateway === undefined) {
    const candidates = {
      rest: gatewayNamed('rest', routes),
      'http-v2': gatewayNamed('http-v2', routes),
      alb: gatewayNamed('alb', routes),
      'function-url': gatewayNamed('function-url', routes),
    }
    const inferred =
      gatewayOfTier(options) ?? gatewayOfExamples(options) ?? (await inferGateway(candidates, sessionOn, literals))
    gateway = inferred.gateway
    assumed.push(inferred.assumed)
  }
  if (options.request !== undefined) return { session: sessionOn(gateway), assumed }
  const assumption = await assumeConfiguration(sessionOn(gateway), literals)
  return { session: sessionOn(assumption.gateway), assumed: [...assumed, ...assumption.assumed] }
}

/** Where events of the console's test button are asked for, there is but one front end that sends them. */
function gatewayOfTier(options: ContractOptions): InferredGateway | undefined {
  if (options.tier !== 'console') return undefined
  const gateway = gatewayFrom({ ...options, gateway: 'rest' })!
  return { gateway, assumed: "gateway 'rest': tier 'console' is its console's test button" }
}

/** What a run knows before it explores. */
export interface Learning extends Prepared {
  readonly knowledge: Knowledge
  readonly living: readonly HttpRequest[]
  readonly stepping: readonly HttpRequest[]
  readonly guarded: readonly HttpRequest[]
  readonly shaped: readonly Shaped[]
  /** What did not answer while it was looked at. */
  readonly suspects: readonly HttpRequest[]
  /** What may be chosen in the queries of looks that got through. */
  readonly choices: Learned['choices']
  /** What was caught while learning. */
  readonly collection: Collection
}

/** Nothing learned: the user's own domain, or examples alone. */
export function unlearned(prepared: Prepared, collection: Collection): Learning {
  return {
    ...prepared,
    knowledge: noKnowledge(),
    living: [],
    stepping: [],
    guarded: [],
    shaped: [],
    suspects: [],
    choices: makeChoices(),
    collection,
  }
}

/**
 * Learns, and judges what fails on the way. A load balancer whose mode was not told is taken for the one that the
 * handler answers for; learning then starts anew, since the events differ.
 */
export async function learnAll(
  { session, assumed }: Prepared,
  literals: Literals,
  makeCollection: () => Collection,
  options: LearnOptions,
): Promise<Learning> {
  const collection = makeCollection()
  const learned = await learn(session, literals, (request) => catchOn(session, request, collection), options)
  const multiValue = assumeMultiValue(session.gateway, learned)
  if (multiValue === undefined) return { session, assumed, ...learned, collection }
  const line = 'a target group with multi-value headers: the handler returns multiValueHeaders'
  return learnAll({ session: session.on(multiValue), assumed: [...assumed, line] }, literals, makeCollection, options)
}

/** Judges a request on a plain event, as all are. */
async function catchOn(session: Session, request: HttpRequest, collection: Collection): Promise<void> {
  const trial = await session.attempt(request, 'learn')
  if (trial !== undefined && trial.exchange.facts.settledBy !== 'timeout') collection.add(trial)
}
