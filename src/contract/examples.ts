import type * as fc from 'fast-check'
import { isObject } from '../http/is-object.ts'
import { checkedRequest, isHttpRequest, type HttpRequest } from '../http/request.ts'
import { shown } from '../http/shown.ts'
import { gatewayNameOfEvent } from '../gateway/event-name.ts'
import { undelivered, type Gateway, type NotDelivered } from '../gateway/gateway.ts'
import { checkMembers } from '../gateway/options.ts'
import { routeKey } from '../gateway/routes.ts'
import { drawRequests } from '../arbitrary/draw.ts'
import { checkWorld } from '../lambda/words/check-world.ts'
import { targetText } from '../report/request-text.ts'
import type { Step } from '../search/session/circumstances.ts'
import type { InferredGateway } from '../search/front-end/infer-gateway.ts'
import { gatewayOfEvents } from './captured-gateway.ts'
import { gatewayNamed, type ContractOptions } from './options.ts'

/** Examples as they are tried: requests on the container that all share, and sequences on one of their own. */
export interface Examples {
  readonly requests: readonly HttpRequest[]
  readonly sequences: readonly (readonly Step[])[]
}

/**
 * Reads the examples of the options: requests, captured events (turned back into requests by the front end), `{ request, world }`, and
 * lists of these. Throws a `TypeError` that names the example, for one that the front end answers itself, too: it would pass for ever.
 */
export function readExamples({ examples = [], faults }: ContractOptions, gateway: Gateway): Examples {
  const requests: HttpRequest[] = []
  const sequences: Step[][] = []
  for (const [i, example] of examples.entries()) {
    const steps = named(example, i).map(([name, one]) => stepOf(one, name, gateway))
    if (steps.length === 0)
      throw new TypeError(`examples[${i}] must list the requests of a sequence, such as [first, second]; got []`)
    if (steps.some(({ world }) => world?.faults !== undefined) && !faults)
      throw new TypeError(`examples[${i}]: faults of a world strike where the option faults is set; set faults: true`)
    if (steps.length > 1 || steps[0]!.world !== undefined || Array.isArray(example)) sequences.push(steps)
    else requests.push(steps[0]!.request)
  }
  return { requests, sequences }
}

/** What an example lists, itself if it is no list, as the user calls it. */
function named(example: unknown, i: number): [name: string, one: unknown][] {
  return Array.isArray(example)
    ? example.map((one: unknown, k) => [`examples[${i}][${k}]`, one])
    : [[`examples[${i}]`, example]]
}

/**
 * The front end of the first captured event among the examples, told what the events tell; undefined where all of them are requests. Its
 * routes are theirs, and the usual ones beside them where a request among the examples takes none of theirs.
 */
export function gatewayOfExamples({ examples = [], routes }: ContractOptions): InferredGateway | undefined {
  const all = examples
    .flatMap(named)
    .map(([at, one]) => ({ at, one: isObject(one) && !isEvent(one) && !isHttpRequest(one) ? one['request'] : one }))
  const events = all.filter(({ one }) => gatewayNameOfEvent(one) !== undefined)
  const [first] = events
  if (first === undefined) return undefined
  const told = gatewayOfEvents(
    events.map(({ one }) => one),
    routes && { routes },
  )
  const { name } = told
  const because = `${first.at} is an event of it`
  const usual = gatewayNamed(name).routes.map(routeKey)
  const own = told.routes.map(routeKey).filter((route) => !usual.includes(route))
  if (routes !== undefined || own.length === 0)
    return { gateway: routes ? told : told.with({ routes: usual }), assumed: `gateway '${name}': ${because}` }
  const isTaken = ({ one }: { one: unknown }) => !isHttpRequest(one) || undelivered(told, one) === undefined
  const gateway = all.every(isTaken) ? told : told.with({ routes: [...told.routes.map(routeKey), ...usual] })
  return {
    gateway,
    assumed: `gateway '${name}' with the routes of the captured events (${own.join(', ')}): ${because}`,
  }
}

/** All requests of examples, in sequences too. */
export const requestsOf = ({ requests, sequences }: Examples): readonly HttpRequest[] => [
  ...requests,
  ...sequences.flatMap((steps) => steps.map(({ request }) => request)),
]

/** Throws a `TypeError` for a request that the front end answers itself; `name` is what the user calls it. */
export function mustReach(name: string, gateway: Gateway, request: HttpRequest): void {
  const refused = undelivered(gateway, request)
  if (refused === undefined) return
  throw new TypeError(
    `${name} must reach the handler: ${answeredItself(gateway, request, refused)}; correct it, or the routes of the front end, or leave it out`,
    { cause: refused },
  )
}

/**
 * Throws a `TypeError` for a domain of requests of which none was delivered: such a run judged nothing. The first of them tells why; where
 * it would be delivered, there was no time for it.
 */
export function mustHaveReached(gateway: Gateway, domain: fc.Arbitrary<HttpRequest>, seed: number): void {
  const first = drawRequests(domain, seed)()
  const refused = undelivered(gateway, first)
  if (refused === undefined) return
  throw new TypeError(
    `request must make requests that reach the handler, and none did: ${answeredItself(gateway, first, refused)}; correct the arbitrary, or the routes of the front end`,
    { cause: refused },
  )
}

/** `the front end 'rest' answers GET /nope itself with 403 (no route for it)` */
function answeredItself({ name }: Gateway, request: HttpRequest, { answer, why }: NotDelivered): string {
  return `the front end '${name}' answers ${targetText(request)} itself with ${answer.status} (${why})`
}

/** What tells an event: a request line is in some of them on every front end. */
const eventMembers = ['httpMethod', 'rawPath', 'requestContext']

const isEvent = (value: object) => eventMembers.some((member) => Object.hasOwn(value, member))

function stepOf(example: unknown, name: string, gateway: Gateway): Step {
  if (!isObject(example) || !('request' in example) || isHttpRequest(example) || isEvent(example))
    return { request: requestOf(example, name, gateway) }
  checkMembers(name, example, ['request', 'world'])
  const { world } = example
  const request = requestOf(example['request'], `${name}.request`, gateway)
  if (world === undefined) return { request }
  checkWorld(`${name}.world`, world)
  return { request, world }
}

function requestOf(example: unknown, name: string, gateway: Gateway): HttpRequest {
  if (typeof example !== 'object' || example === null)
    throw new TypeError(`${name} must be a request (httpRequest({ ... })) or a captured event; got ${shown(example)}`)
  const isRequest = isHttpRequest(example)
  if (!isRequest && !isEvent(example))
    throw new TypeError(
      `${name} must be a request (httpRequest({ method: 'GET', path: '/' })) or a captured event, which has ${eventMembers.join(', ')} or some of them; got an object with ${Object.keys(example).slice(0, 5).join(', ') || 'no members'}`,
    )
  const request = isRequest ? checkedRequest(name, example) : readBack(example, name, gateway)
  mustReach(name, gateway, request)
  return request
}

function readBack(event: object, name: string, gateway: Gateway): HttpRequest {
  try {
    return gateway.toRequest(event)
  } catch (cause) {
    throw new TypeError(
      `${name} is not an event of the front end '${gateway.name}': ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    )
  }
}
