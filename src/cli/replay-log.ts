import { makeJudge } from '../contract/judge.ts'
import { gatewayOfEvent } from '../contract/captured-gateway.ts'
import { gatewayFrom, type ContractOptions } from '../contract/options.ts'
import type { Exchange } from '../exchange/exchange.ts'
import type { Gateway } from '../gateway/gateway.ts'
import type { HttpRequest } from '../http/request.ts'
import { signatureOf } from '../check/finding.ts'
import { makePolicy, type Policy } from '../check/policy.ts'
import { createInvoker } from '../lambda/create-invoker.ts'
import type { CapturedExchange } from '../logs/captured-exchange.ts'
import { plainGateway } from '../logs/event-shape.ts'
import type { ContractReport } from '../report/contract-report.ts'
import { makeBudget, type Budget } from '../search/budget.ts'
import { makeSession } from '../search/make-session.ts'
import type { Session, Trial } from '../search/session.ts'
import { bodiesToTry, type Candidates } from './replay-bodies.ts'
import { failsAlike } from './fails-alike.ts'
import { exploreAround, isItsDoing, leavesOpen } from './replay-around.ts'
import { errorOf, smallest } from './replay-smallest.ts'

/** One request of a log, and what came of it now. */
export interface ReplayedRequest {
  /** Its place in the log, from 1. */
  readonly number: number
  readonly captured: CapturedExchange
  /** `repeats`: as an earlier one of the same fault; `around`: requests like it fail; `open`: it fails
   * with what the log tells, and did not then with what it does not tell; `alone`: it failed after others only; `cannot`: the log tells no request. */
  readonly now: 'fails' | 'repeats' | 'around' | 'open' | 'passes' | 'alone' | 'cannot' | 'left out'
  readonly exchange?: Exchange
  /** The bodies that were tried where the log does not tell it. */
  readonly candidates?: Candidates
  /** The smallest request, where it fails. */
  readonly report?: ContractReport
  /** The number of the request that shows the same fault. */
  readonly like?: number
}

/** What may be spent on a log. */
const most = { requests: 200, ms: 60_000, reports: 10, around: 5 }

/** True if the log says that the request failed, or that a front end answered in the handler's place. */
export function failedThen({ answer }: CapturedExchange): boolean {
  return answer !== undefined && (answer.reason !== undefined || answer.status >= 500)
}

/**
 * Runs the requests of a log, those that failed first, each on a new instance of the handler's modules; shrinks each new
 * fault to its smallest request. Within bounds: 200 requests, a minute, ten faults.
 */
export async function replayLog(
  exchanges: readonly CapturedExchange[],
  handler: string,
  options: ContractOptions,
  signal: AbortSignal,
  fromFile: readonly string[] = [],
): Promise<readonly ReplayedRequest[]> {
  const policy = makePolicy(options)
  const { judge } = makeJudge(policy, options)
  const { gateway: _, routes: __, numRuns: ___, ...rest } = options
  const { runtime, setup, network, environment, seed } = rest
  const invoker = await createInvoker(handler, {
    ...(runtime && { runtime }),
    ...(setup !== undefined && { setup }),
    ...(network && { network }),
    ...(environment && { environment }),
    ...(seed !== undefined && { seed }),
  })
  const budget = makeBudget(most.ms, options.timeoutMs, { signal })
  const numbered = exchanges.map((captured, i) => ({ number: i + 1, captured }))
  const ordered = numbered.toSorted((a, b) => Number(failedThen(b.captured)) - Number(failedThen(a.captured)))
  const done: ReplayedRequest[] = []
  const known = new Map<string, number>()
  let tried = 0
  let looked = 0
  try {
    for (const { number, captured } of ordered) {
      const request = requestOf(captured, options)
      if (request === undefined) {
        done.push({ number, captured, now: 'cannot' })
        continue
      }
      if (tried >= most.requests || !budget.hasTime()) {
        done.push({ number, captured, now: 'left out' })
        continue
      }
      tried++
      const { gateway } = request
      const session = makeSession(gateway, invoker, budget, { judge })
      const outcome = await tryAll(session, captured, request.request, policy, budget)
      const base = { number, captured, ...outcome.told }
      const { failing } = outcome
      if (failing === undefined) {
        const runs = outcome.told.exchange !== undefined
        const looks = runs && isItsDoing(captured) && leavesOpen(captured) && looked++ < most.around
        const around = looks ? await exploreAround(captured, request, handler, rest, { signal, fromFile }) : undefined
        const names = around?.findings.map((finding) => `${gateway.name} ${signatureOf(finding)} around`) ?? []
        const like = names.map((name) => known.get(name)).find((one) => one !== undefined)
        for (const name of names) if (!known.has(name)) known.set(name, number)
        if (around === undefined) done.push({ ...base, now: runs ? 'passes' : 'cannot' })
        else if (like !== undefined) done.push({ ...base, now: 'repeats', like })
        else done.push({ ...base, now: 'around', report: around })
        continue
      }
      if (captured.answer !== undefined && !failedThen(captured) && leavesOpen(captured)) {
        // It did not fail with what the log does not tell: that it fails without proves nothing.
        done.push({ ...base, now: 'open' })
        continue
      }
      const faults = failing.findings.filter((finding) => policy.fails(finding))
      const error = errorOf(failing.exchange.outcome) ?? ''
      const names = faults.map((finding) => `${gateway.name} ${signatureOf(finding)} ${error}`)
      const like = names.map((name) => known.get(name)).find((one) => one !== undefined)
      if (like !== undefined || known.size >= most.reports) {
        done.push({ ...base, now: 'repeats', ...(like !== undefined && { like }) })
        continue
      }
      const report = await smallest(handler, session, failing, rest, {
        signal,
        fromFile,
        ...(request.assumed && { assumed: request.assumed }),
      })
      if (!report.ok) for (const name of names) known.set(name, number)
      done.push({ ...base, now: report.ok ? 'alone' : 'fails', report })
    }
  } finally {
    await invoker.close()
  }
  return done
}

interface Asked {
  readonly gateway: Gateway
  readonly request: HttpRequest
  readonly assumed?: readonly string[]
}

/** The request and the front end that it came through: the one that the options name, else the log's. */
function requestOf(captured: CapturedExchange, options: ContractOptions): Asked | undefined {
  const { event, request, gateway } = captured
  const told = gatewayFrom(options)
  const { routes } = options
  try {
    if (event !== undefined && (told === undefined || told.name === gateway)) {
      const own = told ?? gatewayTold(event, captured.missing, routes)
      return { gateway: own, request: own.toRequest(event) }
    }
  } catch {
    // Members of wrong types: what else the log tells may do.
  }
  if (request === undefined) return undefined
  if (told !== undefined) return { gateway: told, request }
  const assumed = `gateway 'rest': the log does not tell the front end`
  const plain = plainGateway(gateway ?? 'rest')
  return {
    gateway: routes ? plain.with({ routes }) : plain,
    request,
    ...(gateway === undefined && { assumed: [assumed] }),
  }
}

/** What a context that was made up says of the front end, too. */
const untold = { stage: undefined, domainName: undefined, accountId: undefined, apiId: undefined, identity: undefined }

/** The front end as an event tells it: a made-up context tells nothing, a whole one leaves nothing to be assumed. */
function gatewayTold(event: object, missing: readonly string[], routes: ContractOptions['routes']): Gateway {
  const told = routes && { routes }
  if (!missing.includes('requestContext')) return asTold(gatewayOfEvent(event, told))
  const { requestContext } = event as { requestContext?: object }
  const context = { ...requestContext, ...untold }
  return gatewayOfEvent({ ...event, requestContext: context }, told)
}

/** A front end of which a captured event tells all that is configured: no authorizer is none. */
export function asTold(gateway: Gateway): Gateway {
  return { ...gateway, untold: [] }
}

interface Tried {
  readonly told: { readonly exchange?: Exchange; readonly candidates?: Candidates }
  /** The first that fails, rather one that fails as the log says. */
  readonly failing?: Trial
}

async function tryAll(
  session: Session,
  captured: CapturedExchange,
  request: HttpRequest,
  policy: Policy,
  budget: Budget,
): Promise<Tried> {
  const attempt = async (one: HttpRequest) => {
    await session.invoker.fresh?.()
    return session.attempt(one, 'explore')
  }
  const isAlike = (trial: Trial) => failsAlike(captured, trial.exchange)
  const isFailure = (trial: Trial) => trial.findings.some((finding) => policy.fails(finding))
  const candidates = await bodiesToTry(captured, request, (one) => session.traced(one))
  if (candidates === undefined) {
    const trial = await attempt(request)
    const told = trial === undefined ? {} : { exchange: trial.exchange }
    return { told, ...(trial !== undefined && isFailure(trial) && { failing: trial }) }
  }
  const failing: Trial[] = []
  let first: Trial | undefined
  let calls = 0
  for (const one of candidates.requests) {
    if (!budget.hasTime()) break
    const trial = await attempt(one)
    if (trial === undefined) continue
    calls++
    first ??= trial
    if (isFailure(trial)) failing.push(trial)
  }
  const found = failing.find(isAlike) ?? failing[0]
  const exchange = (found ?? first)?.exchange
  return {
    told: { ...(exchange && { exchange }), candidates: { ...candidates, tried: calls, failing: failing.length } },
    ...(found && { failing: found }),
  }
}
