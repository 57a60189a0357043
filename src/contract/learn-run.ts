import type { Gateway } from '../gateway/gateway.ts'
import type { LambdaHandler } from '../lambda/words/invocation.ts'
import { totalCalls } from '../search/session/budget.ts'
import { plainWorld } from '../search/chance/chance-worlds.ts'
import { makeCollection } from '../search/session/collect.ts'
import { literalsOfFile, literalsOfFunction } from '../search/source/handler-modules.ts'
import { joinLiterals, type Literals } from '../search/source/literals.ts'
import { makeSession } from '../search/session/make-session.ts'
import { readExamples, requestsOf, type Examples } from './examples.ts'
import { importOfCaller } from './handler-reference.ts'
import { makeJudge } from './judge.ts'
import { learnAll, prepare, unlearned, type Learning } from './learning.ts'
import { replayKept, type Replayed } from './regressions.ts'
import type { ContractRun } from './run.ts'

/** What a run knows before it searches. */
export interface LearnedRun {
  readonly learning: Learning
  readonly literals: Literals
  readonly given: Examples
  readonly kept: Replayed
}

/** Chooses the front end, replays what was kept, and learns what the handler reads, unless the user draws the requests. */
export async function learnRun(run: ContractRun): Promise<LearnedRun> {
  const { options, policy, keeping, invoker, budget, seed, explores } = run
  const judged = makeJudge(policy, options)
  const literals = options.request === undefined ? await literalsOf(run) : joinLiterals([])
  const sessionOn = (gateway: Gateway) =>
    makeSession(gateway, invoker, budget, {
      judge: judged.judge,
      admit: policy.apply,
      compare: run.comparison.compare,
      plain: options.deterministic ? (i: number) => plainWorld(seed, i) : undefined,
      modules: literals.files,
    })
  const prepared = await prepare(sessionOn, run.told, literals, options)
  const given = readExamples(options, prepared.session.gateway)
  const hasExamples = (options.examples ?? []).length > 0 || (keeping?.files.length ?? 0) > 0
  if (explores || (hasExamples && options.request === undefined)) await judged.calibrate(prepared.session)
  const kept = await replayKept(keeping, prepared.session)
  const collect = () => makeCollection(run.maxFindings, () => totalCalls(budget))
  const learning = explores
    ? await learnAll(prepared, literals, collect, { numRuns: options.numRuns, examples: requestsOf(given) })
    : unlearned(prepared, collect())
  return { learning, literals, given, kept }
}

async function literalsOf({ handler, invoker, context }: ContractRun): Promise<Literals> {
  if (invoker.file !== undefined) return literalsOfFile(invoker.file)
  if (typeof handler !== 'function') return joinLiterals([])
  const { callerFile: file, callerLine } = context
  const importsFrom = file === undefined ? undefined : importOfCaller(file, callerLine)?.from
  const caller = file === undefined ? undefined : { file, ...(importsFrom !== undefined && { importsFrom }) }
  return literalsOfFunction(handler as LambdaHandler, caller)
}
