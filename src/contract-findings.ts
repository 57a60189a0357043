import { gatewayNames, type Gateway } from './gateway/gateway.ts'
import type { HandlerSource } from './lambda/invocation.ts'
import type { Exchange } from './exchange/exchange.ts'
import { curlOf } from './report/curl.ts'
import type { Elsewhere, ReportedFinding } from './report/contract-report.ts'
import { eventFile } from './report/event-file.ts'
import { testSnippet } from './report/test-snippet.ts'
import type { Minimised } from './search/minimise.ts'
import type { SearchResult } from './search/search.ts'
import { gatewayNamed, type ContractOptions, type RunContext } from './contract-options.ts'

/** A minimised finding as the report has it: with its event, its replay and the same payload elsewhere. */
export function reported(
  minimised: Minimised,
  gateway: Gateway,
  found: SearchResult,
  handler: HandlerSource,
  options: ContractOptions,
  context: RunContext,
): ReportedFinding {
  const { finding, trial, signature, onEvery, repeats, shrinkCalls, times, foundAfter } = minimised
  const { request, outcome, facts, answer } = trial.exchange
  const event = gateway.toEvent(request) as object
  return {
    ...finding,
    signature,
    onEvery,
    repeats,
    request,
    baseline: found.baseline,
    event,
    outcome,
    invocation: facts,
    answer,
    gateway: gateway.name,
    elsewhere: elsewhere(trial.exchange),
    occurrences: times,
    foundAfter,
    shrinkCalls,
    replay: {
      curl: curlOf(request),
      event: eventFile(event),
      test: testSnippet({
        request,
        gateway: gateway.name,
        ...(context.runner && { runner: context.runner }),
        ...(typeof handler === 'string' && { handler: { source: handler } }),
        options: snippetOptions(options),
      }),
    },
  }
}

function snippetOptions({ runtime, routes, isolation, timeoutMs, setup }: ContractOptions): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries({ runtime, routes, isolation, timeoutMs, setup }).filter(([, value]) => value !== undefined),
  )
}

/** The same payload on every front end. */
function elsewhere({ gateway, outcome, request }: Exchange): Elsewhere[] {
  return gatewayNames.map((name) => {
    const answer = (name === gateway.name ? gateway : gatewayNamed(name)).toResponse(outcome, request)
    return { gateway: name, status: answer.status, refused: answer.rejection !== undefined, tier: answer.evidence.tier }
  })
}
