import { makePolicy, type Policy } from '../check/policy.ts'
import type { Gateway } from '../gateway/gateway.ts'
import { createInvoker } from '../lambda/create-invoker.ts'
import type { HandlerSource, Invoker } from '../lambda/words/invocation.ts'
import { hiddenSignature, secretsOf, type Secret } from '../report/secrets.ts'
import { makeBudget, type Budget, type OnProgress } from '../search/session/budget.ts'
import { makeLostTime } from '../search/session/lost-time.ts'
import { comparisonOf, type Comparison } from './comparison.ts'
import {
  checkContractOptions,
  defaultTimeLimitMs,
  gatewayFrom,
  type ContractOptions,
  type RunContext,
} from './options.ts'
import { keepingOf, type Keeping } from './regressions.ts'

const defaultSeed = 20261122
const defaultMaxFindings = 10

/** Share of the time limit that is kept for faults in what the handler calls, where they are asked for. */
const faultsShare = 0.5

/** What one run works with. */
export interface ContractRun {
  readonly handler: HandlerSource
  readonly options: ContractOptions
  readonly context: RunContext
  /** The front end that the options name. */
  readonly told: Gateway | undefined
  readonly seed: number
  readonly maxFindings: number
  readonly policy: Policy
  readonly comparison: Comparison
  /** Values that nothing that is printed or kept may hold. */
  readonly secrets: readonly Secret[]
  /** The failures that the test keeps. */
  readonly keeping: Keeping | undefined
  readonly invoker: Invoker
  readonly budget: Budget
  /** Whether requests are made up, not only drawn from the user's own domain or given as examples. */
  readonly explores: boolean
  close(): Promise<void>
}

/** Checks the options and loads the handler. Rejects with a `TypeError` for misuse. */
export async function openRun(
  handler: HandlerSource,
  options: ContractOptions,
  context: RunContext,
): Promise<ContractRun> {
  checkContractOptions(options)
  const policy = makePolicy(options)
  const told = gatewayFrom(options)
  const seed = seedOf(options)
  const keeping = keepingOf(handler, options, context)
  mustTry(options, keeping)
  const secrets = secretsOf((context.told ?? options).environment, context.fromFile)
  const opened = performance.now()
  const comparison = comparisonOf(options, policy)
  const chosen = { ...invokerOptions(options), seed }
  const invoker = await createInvoker(handler, chosen, context.callerFile).catch((error: unknown) => {
    comparison.close()
    throw error
  })
  // Loading a module is not part of the budget: a slow one must not leave nothing explored.
  const { endsByMs = Infinity } = context
  const budget = makeBudget(options.timeLimitMs ?? defaultTimeLimitMs, options.timeoutMs, {
    ...context,
    ...(context.onProgress && { onProgress: shownProgress(context.onProgress, secrets) }),
    endsByMs: endsByMs - (performance.now() - opened),
    lostMs: makeLostTime(),
    // Who tells a limit means it by the clock.
    givesBack: options.timeLimitMs === undefined,
  })
  if (options.faults && options.request === undefined) budget.leave(faultsShare)
  return {
    handler,
    options,
    context,
    told,
    seed,
    maxFindings: options.maxFindings ?? defaultMaxFindings,
    policy,
    comparison,
    secrets,
    keeping,
    invoker,
    budget,
    explores: options.request === undefined && (options.numRuns ?? 1) > 0,
    async close() {
      comparison.close()
      await invoker.close()
    },
  }
}

/** A run of nothing would pass for ever. */
function mustTry({ numRuns, examples = [], faults, request }: ContractOptions, keeping: Keeping | undefined): void {
  const isProbed = faults && request === undefined
  if (numRuns !== 0 || isProbed || examples.length > 0 || (keeping?.files.length ?? 0) > 0) return
  throw new TypeError(
    'numRuns (--runs) must be at least 1 where there are neither examples, kept failures nor faults; got 0, which tries nothing; give examples, or leave it out',
  )
}

/** What a run says meanwhile holds no more than its report. */
function shownProgress(onProgress: OnProgress, secrets: readonly Secret[]): OnProgress {
  return ({ shrinking, ...progress }) =>
    onProgress({ ...progress, ...(shrinking !== undefined && { shrinking: hiddenSignature(shrinking, secrets) }) })
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
