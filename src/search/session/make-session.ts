import type { HttpRequest } from '../../http/request.ts'
import type { Gateway } from '../../gateway/gateway.ts'
import type { InvocationOptions, Invoker, Tracing } from '../../lambda/words/invocation.ts'
import { badCharactersIn } from '../../check/request-text.ts'
import { runExchange, type Exchange } from '../../exchange/exchange.ts'
import { maxResponseBytes } from '../../lambda/words/limits.ts'
import type { World } from '../../lambda/words/world.ts'
import type { Budget, Phase } from './budget.ts'
import type { Send } from '../compare/compare.ts'
import { isOfTracing } from './of-tracing.ts'
import { wentUnanswered, type Judging, type Session, type Trial } from './session.ts'

const withWorld = (world: World | undefined) => (world === undefined ? undefined : { world })

/** How long a call that only looks may take once another one did not answer, in milliseconds. */
const impatientMs = 50

/** After how many of them that nobody answered in time there are no more. */
const mostUnanswered = 3

/** How much longer than the longest that was answered a call is given. */
const slowness = 4

/** Which share of the full wait convicts a call that the runner's room cuts short, where nothing is left that could still answer. */
const idleShare = 0.5

/** How many calls that only look share a container; twice as many each time where it takes long to make a new one. */
const looksPerContainer = 8
const slowRenewalMs = 20

/** A session. Its judge is called on plain runs only, the comparison after it on those that do not only look. */
export function makeSession(gateway: Gateway, invoker: Invoker, budget: Budget, judging: Judging): Session {
  const shared = {
    invoker,
    budget,
    ...judging,
    plainRuns: 0,
    hung: false,
    looks: 0,
    renewAt: looksPerContainer,
    looksUntilRenewal: looksPerContainer,
    looked: 0,
    slowestMs: 0,
    slowestRunMs: 0,
    reached: undefined,
    loads: true,
    badBefore: '',
  }
  return sessionOn(gateway, shared, undefined)
}

interface Shared extends Judging {
  readonly invoker: Invoker
  readonly budget: Budget
  plainRuns: number
  /** The last call that only looked did not answer: the next ones are not waited for as long. */
  hung: boolean
  looks: number
  /** The look before which the container is renewed, and how many looks that is after the one before. */
  renewAt: number
  looksUntilRenewal: number
  /** How many were answered, and the longest that one took, in milliseconds. */
  looked: number
  slowestMs: number
  /** The longest that a call took that was more than looked at and was answered, in milliseconds. */
  slowestRunMs: number
  reached: HttpRequest | undefined
  /** Whether the handler could be loaded: where it could not, nothing is looked at. */
  loads: boolean
  /** Characters that are no text, of what the container was sent. */
  badBefore: string
}

function sessionOn(gateway: Gateway, shared: Shared, own: World | undefined): Session {
  const { invoker, budget, judge, compare } = shared
  const fresh = async () => {
    const isFresh = (await invoker.fresh?.()) ?? false
    if (isFresh) shared.badBefore = ''
    return isFresh
  }
  const renew = async () => {
    await invoker.renew?.()
    if (invoker.renew) shared.badBefore = ''
  }
  const run = async (request: HttpRequest, phase: Phase, options: InvocationOptions) => {
    budget.calls[phase]++
    const exchange = await runExchange(gateway, invoker, request, {
      ...options,
      functionTimeoutMs: budget.fullTimeoutMs,
      badBefore: shared.badBefore,
    })
    shared.badBefore = [...new Set(shared.badBefore + badCharactersIn(request))].join('')
    // What grows with every request ends by filling the memory of the tests' own process.
    if ((exchange?.facts.payloadBytes ?? 0) > maxResponseBytes && !(await fresh())) await renew()
    return exchange
  }
  const renewForLooks = async () => {
    const start = performance.now()
    await fresh()
    if (performance.now() - start > slowRenewalMs) shared.looksUntilRenewal *= 2
    shared.renewAt = shared.looks + shared.looksUntilRenewal
  }
  const look = async (request: HttpRequest, trace: Tracing | undefined) => {
    if (shared.reached !== undefined || !shared.loads) return undefined
    // What one request leaves behind is not learned from the next, nor does it grow without end.
    if (++shared.looks >= shared.renewAt) await renewForLooks()
    const { hung, looked, slowestMs } = shared
    if (looked === 0 && shared.looks > mostUnanswered) return undefined
    const most = budget.lookTimeout()
    const usual = looked < 8 ? most : Math.min(most, Math.max(4 * impatientMs, 20 * slowestMs))
    const patience = hung ? Math.min(impatientMs, most / 4) : usual
    const start = performance.now()
    const exchange = await run(request, 'learn', {
      timeoutMs: patience,
      ...(trace && { trace }),
      ...withWorld(own ?? session.plain()),
    })
    if (exchange === undefined) return undefined
    if (exchange.facts.refused !== undefined) shared.reached = request
    shared.loads = exchange.facts.settledBy !== 'init'
    const took = performance.now() - start
    count(exchange, took)
    shared.hung = exchange.facts.settledBy === 'timeout' || took >= 0.9 * patience
    if (!shared.hung) {
      shared.looked++
      shared.slowestMs = Math.max(slowestMs, took)
    }
    return exchange
  }
  /** However late it is, whoever is slow and answers is not taken for who hangs. */
  const usualTimeout = () =>
    Math.min(budget.fullTimeoutMs, Math.max(budget.callTimeout(), slowness * shared.slowestRunMs))
  /** Until something was answered a call is not cut short: a run that learned nothing must not pass. */
  const capped = (timeoutMs: number) => (shared.slowestRunMs > 0 ? Math.min(timeoutMs, budget.roomMs()) : timeoutMs)
  const count = (exchange: Exchange, tookMs: number) => {
    if (wentUnanswered(session, { exchange })) budget.waited(tookMs)
  }
  const judged = (exchange: Exchange) => (shared.looked > 0 && isOfTracing(exchange) ? [] : judge(exchange))
  const session: Session = {
    gateway,
    invoker,
    budget,
    world: own,
    plain: () => shared.plain?.(shared.plainRuns++),
    async attempt(request, phase, timeoutMs = usualTimeout(), world = own) {
      if (phase === 'learn') {
        const looked = await look(request, undefined)
        return looked && { exchange: looked, findings: judged(looked) }
      }
      if (budget.isSpent() && shared.slowestRunMs > 0) return undefined
      const givenMs = capped(timeoutMs)
      const options = { timeoutMs: givenMs, ...withWorld(world ?? session.plain()) }
      const start = performance.now()
      const exchange = await run(request, phase, options)
      if (exchange === undefined) return undefined
      const took = performance.now() - start
      count(exchange, took)
      const isUnanswered = wentUnanswered(session, { exchange })
      if (!isUnanswered) shared.slowestRunMs = Math.max(shared.slowestRunMs, took)
      const met = { ...withWorld(world), givenMs }
      const isIdle = exchange.facts.settledBy === 'drained' && givenMs >= budget.fullTimeoutMs * idleShare
      if (isUnanswered && !isIdle && givenMs < timeoutMs && budget.isSpent()) {
        budget.cut.calls++ // it may be slow
        return { exchange, findings: [], ...met }
      }
      const findings = judged(exchange)
      if (compare === undefined) return { exchange, findings, ...met }
      const send: Send = (other, again) => {
        budget.calls[phase]++
        const waits = { timeoutMs: Math.max(1, capped(timeoutMs)), functionTimeoutMs: budget.fullTimeoutMs }
        return runExchange(other, invoker, again, { ...options, ...waits })
      }
      const compared = await compare(exchange, findings, send)
      return {
        exchange,
        findings: compared.length === 0 || budget.isSpent() ? findings : [...findings, ...compared],
        ...met,
      }
    },
    async sequence(steps, phase, cold = 'instance', timeoutMs) {
      if (invoker.renew === undefined) return undefined
      if (budget.isSpent()) return []
      if (cold === 'container' || !(await fresh())) await renew()
      const trials: Trial[] = []
      for (const { request, world } of steps) {
        const trial = await session.attempt(request, phase, timeoutMs, world)
        if (trial === undefined) break
        trials.push(trial)
        if ((trial.exchange.facts.payloadBytes ?? 0) > maxResponseBytes) break
      }
      return trials
    },
    admit: shared.admit ?? ((findings) => findings),
    refresh: fresh,
    traced: (request, how = {}) => look(request, { ...how, modules: shared.modules ?? [] }),
    on: (other) => sessionOn(other, shared, own),
    within: (world) => sessionOn(gateway, shared, world),
    compares: compare !== undefined,
    get reached() {
      return shared.reached
    },
  }
  return session
}
