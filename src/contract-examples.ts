import { isHttpRequest, type HttpRequest } from './http/request.ts'
import { shown } from './http/shown.ts'
import type { Gateway } from './gateway/gateway.ts'
import type { World } from './lambda/world.ts'
import type { Step } from './search/circumstances.ts'

/** Examples as they are tried: requests on the container that all share, and sequences on one of their own. */
export interface Examples {
  readonly requests: readonly HttpRequest[]
  readonly sequences: readonly (readonly Step[])[]
}

/**
 * Reads the examples of the options: requests, captured events (turned back into requests by the front end), `{ request, world }`, and
 * lists of these. Throws a `TypeError` that names the example.
 */
export function readExamples(examples: readonly (HttpRequest | object)[], gateway: Gateway): Examples {
  const requests: HttpRequest[] = []
  const sequences: Step[][] = []
  for (const [i, example] of examples.entries()) {
    const steps = Array.isArray(example)
      ? example.map((step: unknown, k) => stepOf(step, `examples[${i}][${k}]`, gateway))
      : [stepOf(example, `examples[${i}]`, gateway)]
    if (steps.length === 0)
      throw new TypeError(`examples[${i}] must list the requests of a sequence, such as [first, second]; got []`)
    if (steps.length > 1 || steps[0]!.world !== undefined || Array.isArray(example)) sequences.push(steps)
    else requests.push(steps[0]!.request)
  }
  return { requests, sequences }
}

/** All requests of examples, in sequences too. */
export const requestsOf = ({ requests, sequences }: Examples): readonly HttpRequest[] => [
  ...requests,
  ...sequences.flatMap((steps) => steps.map(({ request }) => request)),
]

/** What tells an event: a request line is in some of them on every front end. */
const eventMembers = ['httpMethod', 'rawPath', 'requestContext']

function stepOf(example: unknown, name: string, gateway: Gateway): Step {
  if (isHttpRequest(example)) return { request: example }
  if (typeof example !== 'object' || example === null)
    throw new TypeError(`${name} must be a request (httpRequest({ ... })) or a captured event; got ${shown(example)}`)
  const { request, world } = example as { request?: unknown; world?: unknown }
  if (isHttpRequest(request)) {
    if (world === undefined) return { request }
    if (typeof world === 'object' && world !== null) return { request, world: world as World }
    throw new TypeError(`${name}.world must be an object such as { now: Date.UTC(2028, 1, 29) }; got ${shown(world)}`)
  }
  if (!eventMembers.some((member) => Object.hasOwn(example, member)))
    throw new TypeError(
      `${name} must be a request (httpRequest({ method: 'GET', path: '/' })) or a captured event, which has ${eventMembers.join(', ')} or some of them; got an object with ${Object.keys(example).slice(0, 5).join(', ') || 'no members'}`,
    )
  try {
    return { request: gateway.toRequest(example) }
  } catch (cause) {
    throw new TypeError(
      `${name} is not an event of the front end '${gateway.name}': ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    )
  }
}
