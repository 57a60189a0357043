import * as fc from 'fast-check'
import { runContract } from './contract.ts'
import { mustReach } from './contract/examples.ts'
import { gatewayFrom, type ContractOptions } from './contract/options.ts'
import { gatewayOfEvent } from './contract/captured-gateway.ts'
import { isHttpRequest, type HttpRequest } from './http/request.ts'
import { shown } from './http/shown.ts'
import type { HandlerSource } from './lambda/words/invocation.ts'
import type { ContractReport } from './report/contract-report.ts'

/**
 * Runs one captured event, or one request, through the journey: the front end is told by the event's shape, or by
 * `options.gateway`. Nothing else is tried and nothing is shrunk; a finding is confirmed on fresh events. Resolves to a
 * report whatever it finds; rejects with a `TypeError` for what is no event of a front end, for one that it answers itself, and for options
 * that ask for other requests.
 */
export async function replayEvent(
  event: object,
  handler: HandlerSource,
  options: ContractOptions = {},
): Promise<ContractReport> {
  for (const name of ['examples', 'numRuns', 'request'] as const)
    if (options[name] !== undefined)
      throw new TypeError(
        `replayEvent(): ${name} must be left out, since the event is run and nothing else; got ${shown(options[name])}; use checkProxyHandler(handler, { examples: [event] }) to try more`,
      )
  const asRequest = isHttpRequest(event)
  const gateway = gatewayFrom(options) ?? (asRequest ? undefined : gatewayOfEvent(event, options))
  const request = asRequest ? event : requestOf(event, gateway!)
  if (gateway !== undefined) mustReach('event', gateway, request)
  const { routes: _, ...rest } = options
  return runContract(handler, {
    ...(gateway ? { ...rest, gateway } : options),
    request: fc.constant(request),
    numRuns: 1,
  })
}

function requestOf(
  event: object,
  gateway: { readonly name: string; toRequest(event: unknown): HttpRequest },
): HttpRequest {
  try {
    return gateway.toRequest(event)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new TypeError(`event is not one of the front end '${gateway.name}': ${why}`, { cause })
  }
}
