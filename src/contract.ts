import { makePolicy } from './check/policy.ts'
import { undelivered, type Gateway } from './gateway/gateway.ts'
import { createInvoker } from './lambda/create-invoker.ts'
import type { HandlerSource, Invoker, LambdaHandler } from './lambda/invocation.ts'
import type { ContractReport } from './report/contract-report.ts'
import { textReport } from './report/text.ts'
import { drawnWorld, plainWorld } from './search/chance-worlds.ts'
import { makeBudget, totalCalls } from './search/budget.ts'
import { makeCollection } from './search/collect.ts'
import { dictionaryOf } from './search/dictionary-of.ts'
import { joinLiterals, type Literals } from './search/literals.ts'
import { literalsOfFile, literalsOfFunction } from './search/handler-modules.ts'
import { probeFaults } from './search/downstream.ts'
import { search, type SearchResult } from './search/search.ts'
import { makeSession } from './search/session.ts'
import { callerOf } from './caller.ts'
import { comparisonOf } from './contract-comparison.ts'
import { mustHaveReached, readExamples, requestsOf } from './contract-examples.ts'
import { ContractError } from './contract-error.ts'
import { reported } from './contract-findings.ts'
import { learnAll, prepare, unlearned } from './contract-learning.ts'
import { makeJudge } from './contract-judge.ts'
import { keepFailures, keepingOf, replayKept } from './contract-regressions.ts'
import { handlerReference, importOfCaller } from './handler-reference.ts'
import {
  checkContractOptions,
  defaultTimeLimitMs,
  gatewayFrom,
  type ContractOptions,
  type RunContext,
} from './contract-options.ts'

/** The dated set of rules in force. */
export const rulesEdition = '2026-11'

const defaultSeed = 20261122

/** Share of the time limit that is kept for faults in what the handler calls, where they are asked for. */
const faultsShare = 0.5

/**
 * Hammers a handler and resolves to a report, whatever it finds. Rejects with a `TypeError` only for misuse: what is not
 * a handler, unknown options, a module that does not exist.
 */
export async function runContract(
  handler: HandlerSource,
  options: ContractOptions,
  context: RunContext = {},
): Promise<ContractReport> {
  checkContractOptions(options)
  const policy = makePolicy(options)
  const told = gatewayFrom(options)
  const seed = seedOf(options)
  const keeping = keepingOf(handler, options, context)
  const invoker = await createInvoker(handler, { ...invokerOptions(options), seed })
  // Loading a module is not part of the budget: a slow one must not leave nothing explored.
  const budget = makeBudget(options.timeLimitMs ?? defaultTimeLimitMs, options.timeoutMs, context)
  const { maxFindings = 10 } = options
  if (options.faults && options.request === undefined) budget.leave(faultsShare)
  const comparison = comparisonOf(options, policy)
  try {
    const judged = makeJudge(policy, options)
    const plain = options.deterministic ? (i: number) => plainWorld(seed, i) : undefined
    const literals = options.request === undefined ? await literalsOf(handler, invoker, context) : joinLiterals([])
    const sessionOn = (gateway: Gateway) =>
      makeSession(gateway, invoker, budget, {
        judge: judged.judge,
        admit: policy.apply,
        compare: comparison.compare,
        plain,
        modules: literals.files,
      })
    const prepared = await prepare(sessionOn, told, literals, options)
    const given = readExamples(options, prepared.session.gateway)
    const collect = () => makeCollection(maxFindings, () => totalCalls(budget))
    const explores = options.request === undefined && (options.numRuns ?? 1) > 0
    const hasExamples = (options.examples ?? []).length > 0 || (keeping?.files.length ?? 0) > 0
    if (explores || (hasExamples && options.request === undefined)) await judged.calibrate(prepared.session)
    const kept = await replayKept(keeping, prepared.session)
    const learning = explores
      ? await learnAll(prepared, literals, collect, {
          numRuns: options.numRuns,
          examples: requestsOf(given),
        })
      : unlearned(prepared, collect())
    const { session, assumed, knowledge, living, stepping, guarded, shaped, suspects, collection } = learning
    const { gateway } = session
    const dictionary = dictionaryOf(knowledge, literals, invoker.isolation === 'worker')
    const examples = [...(session.reached ? [session.reached] : []), ...kept.requests, ...given.requests]
    const found = await search(session, {
      numRuns: options.numRuns ?? 1_000,
      seed,
      tier: options.tier ?? 'gateway',
      maxFindings,
      maxShrinkCalls: 150,
      examples,
      sequences: [...kept.sequences, ...given.sequences],
      ...(options.request !== undefined && { domain: options.request }),
      dictionary,
      living,
      stepping,
      guarded,
      shaped,
      suspects,
      collection,
      ...(plain && { worldOf: (i: number) => drawnWorld(seed, i) }),
    })
    if (options.request && options.numRuns !== 0 && (found.stoppedBy === 'runs' || found.stoppedBy === 'time')) {
      const tried = examples.filter((request) => undelivered(gateway, request) === undefined)
      if (found.runs <= tried.length) mustHaveReached(gateway, options.request, seed)
    }
    budget.leave(0)
    const leftOver = maxFindings - found.minimised.length
    // Only the user knows which requests are in a domain of his own, and no others are sent.
    const hasFaults = options.faults && options.request === undefined && leftOver > 0
    const faulty =
      hasFaults && found.stoppedBy !== 'network' && found.stoppedBy !== 'interrupt'
        ? await probeFaults(session, {
            pool: [...examples, ...stepping],
            baseline: found.baseline,
            known: new Set(found.minimised.map(({ signature }) => signature)),
            seed,
            maxFindings: leftOver,
          })
        : []
    const minimised = [...found.minimised, ...faulty]
    const reference = minimised.length === 0 ? undefined : handlerReference(handler, context)
    const reproduction = { reference, runtime: invoker.runtime, isolation: invoker.isolation, options, context }
    const findings = minimised.map((one) => reported(one, gateway, found, reproduction))
    const { headers, query, path, cookies, body, values } = dictionary
    const { runtime } = invoker
    const regressions = keepFailures(keeping, kept, { rules: rulesEdition, runtime, findings }, gateway.options)
    return {
      ok: ![...findings, ...found.notes.map(({ finding }) => finding)].some((finding) => policy.fails(finding)),
      ...(options.strict && { strict: true }),
      rules: rulesEdition,
      gateway: gateway.name,
      runtime: invoker.runtime,
      isolation: invoker.isolation,
      seed,
      durationMs: Math.round(budget.elapsed()),
      stoppedBy: found.stoppedBy,
      runs: found.runs,
      answered: Object.fromEntries(found.answered),
      calls: { ...budget.calls },
      assumed: [
        ...(context.assumed ?? []),
        ...assumed,
        ...assumedByAnswers(gateway, found),
        ...comparison.assumed(gateway.name),
      ],
      findings,
      ...(found.unshrunk > 0 && { unshrunk: found.unshrunk }),
      notes: found.notes.map(({ finding }) => finding),
      ignored: policy.ignored(),
      ...(regressions && { regressions }),
      learned: { headers, query, path, cookies, body, values },
    }
  } finally {
    comparison.close()
    await invoker.close()
  }
}

function invokerOptions(options: ContractOptions) {
  const { runtime, isolation, context, memorySizeMb, network, setup, logs, environment, faults } = options
  return {
    ...(runtime && { runtime }),
    ...(isolation && { isolation }),
    ...(context && { context: context as Record<string, unknown> }),
    ...(memorySizeMb !== undefined && { memorySizeMb }),
    ...(network && { network }),
    ...(setup !== undefined && { setup }),
    ...(logs && { logs }),
    ...(environment && { environment }),
    ...(faults && { faults }),
  }
}

function seedOf(options: ContractOptions): number {
  const fromEnv = process.env['PROXYPROOF_SEED']
  if (fromEnv === undefined || fromEnv === '') return options.seed ?? defaultSeed
  const seed = Number(fromEnv)
  if (!Number.isInteger(seed)) throw new TypeError(`PROXYPROOF_SEED must be an integer such as 42; got '${fromEnv}'`)
  return seed
}

async function literalsOf(handler: HandlerSource, invoker: Invoker, context: RunContext): Promise<Literals> {
  if (invoker.file !== undefined) return literalsOfFile(invoker.file)
  if (typeof handler !== 'function') return joinLiterals([])
  const { callerFile: file, callerLine } = context
  const importsFrom = file === undefined ? undefined : importOfCaller(file, callerLine)?.from
  const caller = file === undefined ? undefined : { file, ...(importsFrom !== undefined && { importsFrom }) }
  return literalsOfFunction(handler as LambdaHandler, caller)
}

/** What had to be assumed to read the answers. */
function assumedByAnswers(gateway: Gateway, found: SearchResult): string[] {
  const base64 = found.minimised.some(
    ({ finding }) => finding.code === 'body-corrupted' && finding.facts['told'] === false,
  )
  return base64 && gateway.name === 'rest' ? ['binaryMediaTypes that match: the handler answers base64'] : []
}

/** Hammers a handler and resolves to a report, whatever it finds; see {@link expectValidProxyHandler}. */
export function checkProxyHandler(handler: HandlerSource, options: ContractOptions = {}): Promise<ContractReport> {
  return runContract(handler, options, { ...callerOf(checkProxyHandler) })
}

/**
 * Hammers a Lambda proxy handler with HTTP requests as its front end delivers them, and rejects with a
 * {@link ContractError} whose message shows, for each bug, the smallest request that makes the client get a gateway's
 * 5xx or something other than what the handler returned. Must be awaited or returned; `describeProxyHandler` of the
 * runner entries cannot be forgotten.
 */
export function expectValidProxyHandler(
  handler: HandlerSource,
  options: ContractOptions = {},
): Promise<ContractReport> {
  return expectValid(handler, options, callerOf(expectValidProxyHandler))
}

/** Like {@link expectValidProxyHandler}, for entries that know the runner. */
export async function expectValid(
  handler: HandlerSource,
  options: ContractOptions,
  context: RunContext,
): Promise<ContractReport> {
  const report = await runContract(handler, options, context)
  if (!report.ok) throw new ContractError(textOf(report, options), report)
  return report
}

/** The text of a report as the entries print it: colour only on a terminal. */
export function textOf(report: ContractReport, options: ContractOptions = {}): string {
  const color = process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined
  const { strict = false, maxFindings = 10 } = options
  return textReport(report, { color, strict, maxFindings })
}
