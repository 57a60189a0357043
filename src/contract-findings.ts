import { gatewayNames, type Gateway } from './gateway/gateway.ts'
import type { Finding } from './check/finding.ts'
import type { Runtime } from './lambda/invocation.ts'
import type { Exchange } from './exchange/exchange.ts'
import { curlOf } from './report/curl.ts'
import type { Elsewhere, ReportedFinding } from './report/contract-report.ts'
import { eventFile } from './report/event-file.ts'
import { gatewayCode } from './report/gateway-code.ts'
import { testSnippet, type HandlerReference } from './report/test-snippet.ts'
import type { Minimised } from './search/minimise.ts'
import type { SearchResult } from './search/search.ts'
import { gatewayNamed, type ContractOptions, type RunContext } from './contract-options.ts'

/** What makes a finding appear again: the same for all findings of a run. */
export interface Reproduction {
  readonly reference: HandlerReference | undefined
  readonly runtime: Runtime
  readonly isolation: 'in-process' | 'worker'
  readonly options: ContractOptions
  readonly context: RunContext
}

/** A minimised finding as the report has it: with its event, its replay and the same payload elsewhere. */
export function reported(
  minimised: Minimised,
  gateway: Gateway,
  found: SearchResult,
  { reference, runtime, isolation, options, context }: Reproduction,
): ReportedFinding {
  const { finding, trial, signature, onEvery, repeats, shrinkCalls, times, foundAfter, explained } = minimised
  const { request, outcome, facts, answer } = trial.exchange
  const event = gateway.toEvent(request) as object
  const onlyRoutes = hasOnlyRoutes(gateway)
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
    ...(minimised.circumstances && {
      circumstances: { ...minimised.circumstances, ...(isolation === 'in-process' && { inProcess: true as const }) },
    }),
    foundAfter,
    explained,
    shrinkCalls,
    replay: {
      curl: curlOf(request),
      event: eventFile(event),
      test: testSnippet({
        request,
        ...(minimised.circumstances && { circumstances: minimised.circumstances }),
        gateway: onlyRoutes ? gateway.name : gatewayCode(gateway),
        ...(context.runner && { runner: context.runner }),
        ...(reference && { handler: reference }),
        options: {
          ...snippetOptions(finding, runtime, options),
          ...(hasFaults(minimised) && { faults: true }),
          ...(onlyRoutes && { routes: gateway.options['routes'] }),
        },
      }),
    },
  }
}

/** Without the option nothing strikes what the handler calls. */
const hasFaults = ({ circumstances }: Minimised) =>
  circumstances?.world?.faults !== undefined ||
  circumstances?.before.some(({ world }) => world?.faults !== undefined) === true

/** What the finding may depend on, beside the front end; functions cannot be pasted. */
function snippetOptions(finding: Finding, runtime: Runtime, options: ContractOptions): Record<string, unknown> {
  const { isolation, setup, network, context, environment, memorySizeMb, timeoutMs, timeLimitMs, enable } = options
  const told = { isolation, setup, network, context, environment, memorySizeMb, timeoutMs, timeLimitMs, enable }
  return Object.fromEntries(
    Object.entries({
      runtime: options.runtime ?? (ofRuntime.has(finding.code) ? runtime : undefined),
      ...told,
      strict: finding.level === 'error' ? undefined : true,
    }).filter(([, value]) => value !== undefined),
  )
}

/** Codes that the same handler shows on one runtime and not on another. */
const ofRuntime: ReadonlySet<string> = new Set([
  'no-response',
  'response-not-object',
  'unhandled-rejection',
  'uncaught-exception',
])

/** Routes alone are an option of the run, which reads better than a front end made for them. */
function hasOnlyRoutes({ options }: Gateway): boolean {
  const { payloadFormat: _, routes, ...rest } = options
  return routes !== undefined && Object.keys(rest).length === 0
}

/** The same payload on every front end. */
function elsewhere({ gateway, outcome, request }: Exchange): Elsewhere[] {
  return gatewayNames.map((name) => {
    const answer = (name === gateway.name ? gateway : gatewayNamed(name)).toResponse(outcome, request)
    return { gateway: name, status: answer.status, refused: answer.rejection !== undefined, tier: answer.evidence.tier }
  })
}
