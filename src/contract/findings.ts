import { isBuiltInCode, type Finding } from '../check/finding.ts'
import { gatewayNames, type Gateway } from '../gateway/gateway.ts'
import type { Runtime } from '../lambda/words/invocation.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { curlOf } from '../report/curl.ts'
import type { Elsewhere, ReportedFinding } from '../report/contract-report.ts'
import { eventFile } from '../report/event-file.ts'
import { gatewayCode } from '../report/gateway-code.ts'
import { hidden, hiddenIn, hiddenSignature, inCode, inShell, masked, type Secret } from '../report/secrets.ts'
import { testSnippet, titleOf, type HandlerReference, type SnippetOptions } from '../report/test-snippet.ts'
import type { Minimised } from '../search/shrink/minimise.ts'
import type { SearchResult } from '../search/search.ts'
import { gatewayNamed, type ContractOptions, type RunContext } from './options.ts'

/** What makes a finding appear again: the same for all findings of a run. */
export interface Reproduction {
  readonly reference: HandlerReference | undefined
  readonly runtime: Runtime
  readonly isolation: 'in-process' | 'worker'
  readonly options: ContractOptions
  readonly context: RunContext
  readonly secrets: readonly Secret[]
}

/** A minimised finding as the report has it: with its event, its replay and the same payload elsewhere. */
export function reported(
  minimised: Minimised,
  gateway: Gateway,
  found: SearchResult,
  { reference, runtime, isolation, options, context, secrets }: Reproduction,
): ReportedFinding {
  const { finding, trial, signature, repeats, shrinkCalls, times, foundAfter, explained } = minimised
  const { request, outcome, facts, answer } = trial.exchange
  const shown = hidden(request, secrets)
  const event = hiddenIn(gateway.toEvent(request) as object, secrets)
  const onlyRoutes = hasOnlyRoutes(gateway)
  const pasted = pasteable(minimised, runtime, context.told ?? options, context.fromFile)
  const share = minimised.onEvery ? shareOf(minimised, found) : 0
  const { circumstances } = minimised
  return {
    ...hiddenFinding(finding, secrets),
    signature: hiddenSignature(signature, secrets),
    ...hiddenIn(
      {
        onEvery: share === 1 && (found.runs > 0 || finding.code === 'init-failed'),
        onMost: share >= most,
        repeats,
        request: shown,
        baseline: found.baseline,
        outcome,
        invocation: facts,
        answer,
        occurrences: times,
        ...(circumstances && {
          circumstances: { ...circumstances, ...(isolation === 'in-process' && { inProcess: true as const }) },
        }),
        foundAfter,
        explained,
        shrinkCalls,
      },
      secrets,
    ),
    event,
    gateway: gateway.name,
    elsewhere: elsewhere(trial.exchange),
    replay: {
      curl: inShell(curlOf(masked(request, secrets)), secrets),
      event: eventFile(event),
      test: inCode(
        testSnippet({
          request: masked(request, secrets),
          title: titleOf(shown),
          ...(circumstances && { circumstances: masked(circumstances, secrets) }),
          gateway: onlyRoutes ? gateway.name : gatewayCode(gateway),
          ...(context.runner && { runner: context.runner }),
          ...(reference && { handler: reference }),
          ...pasted,
          options: { ...pasted.options, ...(onlyRoutes && { routes: gateway.options['routes'] }) },
        }),
        secrets,
      ),
    },
  }
}

/** A finding without the values that must not be shown; a check of the user names its facts itself. */
export function hiddenFinding(finding: Finding, secrets: readonly Secret[]): Finding {
  const { code, place, facts } = finding
  return {
    ...finding,
    ...(place !== undefined && { place: hidden(place, secrets) }),
    facts: isBuiltInCode(code) ? hiddenIn(facts, secrets) : hidden(facts, secrets),
  }
}

/** Whether a value that must not be shown would stand in the file of a kept failure. */
export function holdsSecret({ trial, circumstances, signature }: Minimised, secrets: readonly Secret[]): boolean {
  const held = [trial.exchange.request, circumstances?.before, signature]
  return hidden(held, secrets) !== held
}

/** Some requests are refused before a handler reaches for what it lacks: preflights, and methods that it does not know. */
const most = 0.8

/** What HEAD is answered has no body that could show a fault, nor have some statuses. */
const mostBodies = 0.98

/**
 * The share of what was explored that was answered with the same status; where the fault is not the status, also that
 * which showed it. What was not explored contradicts nothing.
 */
function shareOf({ finding, trial, times }: Minimised, { answered, runs }: SearchResult): number {
  const { status, rejection } = trial.exchange.answer
  const all = [...answered.values()].reduce((sum, one) => sum + one, 0)
  const alike = all === 0 ? 1 : (answered.get(status) ?? 0) / all
  const isOfStatus = rejection !== undefined || finding.code === 'server-error'
  const shown = times / Math.max(1, runs)
  return isOfStatus || shown >= mostBodies ? alike : Math.min(alike, shown)
}

/** Without the option nothing strikes what the handler calls. */
const hasFaults = ({ circumstances }: Minimised) =>
  circumstances?.world?.faults !== undefined ||
  circumstances?.before.some(({ world }) => world?.faults !== undefined) === true

/** The options that a finding may depend on, beside the front end, as a test can be told them; functions cannot be pasted. */
function pasteable(
  minimised: Minimised,
  runtime: Runtime,
  told: ContractOptions,
  fromFile: readonly string[] = [],
): Pick<SnippetOptions, 'options' | 'environment' | 'remarks'> {
  const { code, level } = minimised.finding
  const { isolation, setup, network, context = {}, memorySizeMb, timeoutMs, timeLimitMs, enable, reference } = told
  const plain = Object.entries(context).filter(([, value]) => typeof value !== 'function')
  const functions = Object.keys(context).filter((name) => !plain.some(([other]) => other === name))
  const isCompared = code === 'differs-from-reference'
  const { environment } = told
  const unshown = fromFile.filter((name) => environment?.[name] !== undefined)
  const options = {
    runtime: told.runtime ?? (ofRuntime.has(code) ? runtime : undefined),
    isolation,
    setup,
    network,
    memorySizeMb,
    timeoutMs,
    timeLimitMs,
    enable,
    context: plain.length > 0 ? Object.fromEntries(plain) : undefined,
    strict: level === 'error' ? undefined : true,
    faults: hasFaults(minimised) ? true : undefined,
    agreeWith: code === 'front-ends-disagree' ? told.agreeWith : undefined,
    reference: isCompared && reference instanceof URL ? reference : undefined,
  }
  const remarks = {
    environment: unshown.length > 0 ? `${unshown.join(', ')}: from a file, whose values are not shown` : undefined,
    context: functions.length > 0 ? `add to context: ${functions.join(', ')}` : undefined,
    faults: options.faults && typeof told.faults === 'object' ? 'or { respond } as it was' : undefined,
    reference:
      isCompared && !(reference instanceof URL)
        ? 'add reference: the application that the answers are compared with'
        : undefined,
    checks: code.includes('/') ? `add checks: the one that tells ${code}` : undefined,
  }
  return {
    options: given(options),
    remarks: given(remarks),
    ...(environment && { environment: shownVariables(environment, unshown) }),
  }
}

function given<T>(members: Readonly<Record<string, T | undefined>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  )
}

/** What comes from a file, or from the environment of this process, may be a secret: reports are printed, and kept. */
function shownVariables(environment: Readonly<Record<string, string>>, unshown: readonly string[]) {
  return Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [
      name,
      unshown.includes(name) || process.env[name] === value ? null : value,
    ]),
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
