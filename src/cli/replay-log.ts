import { makeJudge } from '../contract/judge.ts'
import { asTold, gatewayOfEvent } from '../contract/captured-gateway.ts'
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
import { makeBudget, type Budget } from '../search/session/budget.ts'
import { makeSession } from '../search/session/make-session.ts'
import type { Session, Trial } from '../search/session/session.ts'
import { bodiesToTry, type Candidates } from './replay-bodies.ts'
import { failedThen, failsAlike } from './fails-alike.ts'
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
  const { gateway: _, routes: __, numRuns: ___, ...own } = options
  const invoker = await invokerFor(handler, own)
  const budget = makeBudget(most.ms, options.timeoutMs, { signal })
  const policy = makePolicy(options)
  const { judge } = makeJudge(policy, options)
  const numbered = exchanges.map((captured, i) => ({ number: i + 1, captured }))
  const ordered = numbered.toSorted((a, b) => Number(failedThen(b.captured)) - Number(failedThen(a.captured)))
  const known = new Map<string, number>()
  const done: ReplayedRequest[] = []
  let tried = 0
  let looked = 0
  try {
    for (const one of ordered) {
      const asked = askedOf(one.captured, options)
      if (asked === undefined || tried >= most.requests || !budget.hasTime()) {
        done.push({ ...one, now: asked === undefined ? 'cannot' : 'left out' })
        continue
      }
      tried++
      const session = makeSession(asked.gateway, invoker, budget, { judge })
      const mayLook = looked < most.around
      const run = { handler, own, context: { signal, fromFile }, policy, budget, session, known, mayLook }
      const { shows = [], hasLooked = false, ...verdict } = await verdictOf(one.captured, asked, run)
      if (hasLooked) looked++
      for (const fault of shows) if (!known.has(fault)) known.set(fault, one.number)
      done.push({ ...one, ...verdict })
    }
  } finally {
    await invoker.close()
  }
  return done
}

function invokerFor(handler: string, { runtime, setup, network, environment, seed }: ContractOptions) {
  return createInvoker(handler, {
    ...(runtime && { runtime }),
    ...(setup !== undefined && { setup }),
    ...(network && { network }),
    ...(environment && { environment }),
    ...(seed !== undefined && { seed }),
  })
}

/** What the verdict on one request takes. */
interface Run {
  readonly handler: string
  /** The options but for the front end, which each request brings. */
  readonly own: ContractOptions
  readonly context: { readonly signal: AbortSignal; readonly fromFile: readonly string[] }
  readonly policy: Policy
  readonly budget: Budget
  readonly session: Session
  /** The faults that are told already, and the numbers of the requests that show them. */
  readonly known: ReadonlyMap<string, number>
  /** Whether requests like it may be tried too. */
  readonly mayLook: boolean
}

/** What came of a request, with the faults that it is told to show. */
type Verdict = Omit<ReplayedRequest, 'number' | 'captured'> & {
  readonly shows?: readonly string[]
  readonly hasLooked?: boolean
}

async function verdictOf(captured: CapturedExchange, asked: Asked, run: Run): Promise<Verdict> {
  const { handler, own, context, policy, session, known } = run
  const { told, failing } = await tryAll(session, captured, asked.request, policy, run.budget)
  if (failing === undefined) return { ...told, ...(await passing(captured, asked, told.exchange !== undefined, run)) }
  // It did not fail with what the log does not tell: that it fails without proves nothing.
  if (captured.answer !== undefined && !failedThen(captured) && leavesOpen(captured)) return { ...told, now: 'open' }
  const error = errorOf(failing.exchange.outcome) ?? ''
  const shows = failing.findings
    .filter((finding) => policy.fails(finding))
    .map((finding) => `${asked.gateway.name} ${signatureOf(finding)} ${error}`)
  const like = likeOf(shows, known)
  if (like !== undefined) return { ...told, now: 'repeats', like }
  if (known.size >= most.reports) return { ...told, now: 'repeats' }
  const assumed = asked.assumed && { assumed: asked.assumed }
  const report = await smallest(handler, session, failing, own, { ...context, ...assumed })
  return report.ok ? { ...told, now: 'alone', report } : { ...told, now: 'fails', report, shows }
}

/** Of a request that does not fail: requests like it may, where the log does not tell all of it. */
async function passing(captured: CapturedExchange, asked: Asked, isRun: boolean, run: Run): Promise<Verdict> {
  const { handler, own, context, known, mayLook } = run
  if (!isRun) return { now: 'cannot' }
  if (!mayLook || !isItsDoing(captured) || !leavesOpen(captured)) return { now: 'passes' }
  const report = await exploreAround(captured, asked, handler, own, context)
  if (report === undefined) return { now: 'passes', hasLooked: true }
  const shows = report.findings.map((finding) => `${asked.gateway.name} ${signatureOf(finding)} around`)
  const like = likeOf(shows, known)
  const verdict: Verdict = like === undefined ? { now: 'around', report } : { now: 'repeats', like }
  return { ...verdict, shows, hasLooked: true }
}

const likeOf = (faults: readonly string[], known: ReadonlyMap<string, number>) =>
  faults.map((fault) => known.get(fault)).find((number) => number !== undefined)

interface Asked {
  readonly gateway: Gateway
  readonly request: HttpRequest
  readonly assumed?: readonly string[]
}

/** The request and the front end that it came through: the one that the options name, else the log's. */
function askedOf(captured: CapturedExchange, options: ContractOptions): Asked | undefined {
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
