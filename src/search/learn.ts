import { httpRequest, type HttpRequest } from '../http/request.ts'
import type { Outcome } from '../gateway/outcome.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { isEstablished } from '../gateway/evidence.ts'
import { emptyDictionary } from '../arbitrary/dictionary.ts'
import { fillRoute } from './baseline.ts'
import { literalPaths } from './dictionary-of.ts'
import { learnEnumerated, learnNamed } from './learn-named.ts'
import { learnEncodings } from './learn-encodings.ts'
import { learnReads, noKnowledge, plausibleForm, plausibleRequest, type Knowledge } from './knowledge.ts'
import { learnInPlace, mostGuarded, type Base, type Looked } from './learn-in-place.ts'
import { namesOf } from './read-names.ts'
import { mutants } from './mutants.ts'
import { learnAnswer } from './learn-answer.ts'
import type { Literals } from './literals.ts'
import { requestKey } from './request-key.ts'
import type { Session } from './session.ts'

/** What learning found out. Frozen before exploring. */
export interface Learned {
  readonly knowledge: Knowledge
  /** Requests that made the handler read or answer something new: what exploring mutates. */
  readonly stepping: readonly HttpRequest[]
  /** Requests behind a comparison of the source that taught nothing by themselves: what is missing there may show. */
  readonly guarded: readonly HttpRequest[]
  /** What Lambda handed the front end in the traced calls: how the handler answers. */
  readonly outcomes: readonly { readonly request: HttpRequest; readonly outcome: Outcome }[]
  /** Requests that were not answered while they were looked at: exploring gives them more time. */
  readonly suspects: readonly HttpRequest[]
}

/** Share of the time limit that learning may take, less where each explored request is answered twice; most traced calls. */
const timeShare = 0.45
const comparedShare = 0.25
const maxCalls = 400

/** Most calls that end a worker, or have to be ended: each costs the start of another. */
const maxDeaths = 5

/** Texts of the source that are sent as the whole body to a handler that reads it, and no JSON or form in it. */
const mostRawBodies = 12

/** Traced calls with values that break what expects others, and how many in a row may teach nothing. */
const maxNasty = 80
const patience = 30

/**
 * Calls the handler with traced events until it reads nothing new: first a handful of plausible requests, then requests
 * that carry every name learned so far, then each learned key with every kind of value and every literal of the source
 * in its place (what is read only behind `body.type === 'refund'` shows only then). A request whose traced run fails is
 * handed to `onSuspect`, which judges it on a plain event.
 */
export async function learn(
  session: Session,
  literals: Literals,
  onSuspect: (request: HttpRequest) => Promise<void> = async () => {},
): Promise<Learned> {
  const known = noKnowledge()
  const stepping = new Set<HttpRequest>()
  const failures = new Set<string>()
  const looked = new Map<string, Looked>()
  const outcomes: { request: HttpRequest; outcome: Outcome }[] = []
  const suspects: HttpRequest[] = []
  let left = maxCalls
  let deaths = 0
  const share = session.compares ? comparedShare : timeShare
  const hasBudget = () => left > 0 && deaths < maxDeaths && session.budget.hasTime(share)
  const look = async (request: HttpRequest): Promise<Looked> => {
    const key = requestKey(request)
    const again = looked.get(key)
    if (again !== undefined || !hasBudget()) return again ?? nothing
    looked.set(key, { ...nothing, again: true })
    left--
    const exchange = await session.traced(request)
    if (exchange === undefined) return nothing
    if (endsWorker(session, exchange)) deaths++
    if (exchange.facts.settledBy === 'timeout') {
      if (isEstablished(session.gateway.delivery(request))) suspects.push(request)
      return nothing
    }
    const { reads = [] } = exchange
    const fresh = learnReads(known, reads) + learnAnswer(known, exchange)
    if (fresh > 0) stepping.add(request)
    if (outcomes.length < 60) outcomes.push({ request, outcome: exchange.outcome })
    const failure = failureOf(exchange)
    const isNew = failure !== undefined && failures.size < 12 && !failures.has(failure)
    if (isNew && isEstablished(session.gateway.delivery(request))) {
      failures.add(failure)
      await onSuspect(request)
    }
    looked.set(key, { fresh: 0, reads, again: true })
    return { fresh, reads }
  }
  const starts = startsOf(session, literals)
  const bases = starts.map(({ base }) => base)
  const named = ['OPTIONS', 'HEAD'].filter((method) => literals.strings.includes(method))
  const methods = ['GET', 'POST', 'DELETE', 'PUT', 'PATCH', ...named]
  for (const { base, isTold } of starts)
    for (const method of isTold ? [base.method] : methods) {
      const { fresh } = await look({ ...base, method })
      const isOwn = fresh > 0 || literals.strings.includes(method)
      if (isOwn && !['GET', 'POST'].includes(method) && bases.length < starts.length + mostOtherMethods)
        bases.push({ ...base, method })
    }
  for (const [i, base] of bases.entries()) for (const request of plainRequests(base, i)) await look(request)
  learnNamed(known, literals)
  learnEnumerated(known, literals)
  const reached: Base[] = []
  for (const base of bases) {
    const { last, names } = await toFixpoint(known, base, look)
    for (const request of last) stepping.add(request)
    reached.push({ request: base, names })
  }
  const covered = new Set<string>()
  await learnEncodings(known, reached, look, covered)
  if (known.seen.has('body') && known.body.size + known.form.size === 0)
    for (const text of literals.strings.slice(0, mostRawBodies))
      await look(httpRequest({ ...bases[0]!, method: 'POST', body: text }))
  const nasty = mutants([...stepping], emptyDictionary)
  for (let i = 0, idle = 0; i < maxNasty && idle < patience;) {
    const { value: request, done } = nasty.next()
    if (done || !hasBudget()) break
    if (looked.has(requestKey(request))) continue
    idle = (await look(request)).fresh > 0 ? 0 : idle + 1
    i++
  }
  const behind: HttpRequest[] = []
  for (let round = 0, grown = 1; round < 2 && grown > 0; round++) {
    const { size } = known.encodings.applied
    behind.push(...(await learnInPlace(known, literals, reached, look, hasBudget)))
    // A value that is taken further apart now is looked at again, whoever reads it.
    if (known.encodings.applied.size > size) covered.clear()
    grown = await learnEncodings(known, reached, look, covered)
  }
  const guarded = behind.filter((request) => !stepping.has(request)).slice(0, mostGuarded)
  return { knowledge: known, stepping: [...stepping].slice(-60), guarded, outcomes, suspects }
}

/** Whether the next call has to wait for a new worker. */
function endsWorker({ invoker }: Session, { facts: { settledBy, diedAfterReply } }: Exchange): boolean {
  const isEnd = ['timeout', 'exit', 'uncaught', 'unhandled-rejection'].includes(settledBy)
  return invoker.isolation === 'worker' && (isEnd || diedAfterReply !== undefined)
}

const nothing: Looked = { fresh: 0, reads: [] }

/** Tells failures apart, so that each is judged once: what was refused, lost or dropped, or the handler's own 5xx. */
function failureOf({ outcome, answer, facts }: Exchange): string | undefined {
  if (outcome.kind === 'function-error') {
    const { errorType, errorMessage } = outcome.payload
    // The platform's own errors carry the id of the request.
    return `${errorType} ${errorMessage?.replace(/^RequestId: \S+ /, '')}`
  }
  if (answer.rejection !== undefined) return `${answer.rejection.reason} ${answer.rejection.place}`
  if (facts.diedAfterReply !== undefined) return `died ${facts.diedAfterReply}`
  if (answer.status >= 500) return `status ${answer.status}`
  const effect = answer.effects?.find(({ kind }) => kind !== 'not-established')
  if (effect !== undefined) return `${effect.kind} ${effect.place}`
  const changed = facts.changed?.find(({ type }) => type !== 'undefined')
  return changed && `${changed.type} ${changed.path}`
}

/** A boring request, and whether the handler is known to answer its path to this method only. */
interface Start {
  readonly base: HttpRequest
  readonly isTold: boolean
}

/** One boring request a route, and one for each path that the source names. */
function startsOf({ gateway }: Session, literals: Literals): Start[] {
  const start = (method: string | undefined, path: string): Start => ({
    base: httpRequest({ method: method ?? 'GET', path }),
    isTold: method !== undefined,
  })
  const routed = gateway.routes
    .slice(0, 20)
    .map((route) => start(route.method === 'ANY' ? undefined : route.method, fillRoute(route)))
  const named = literalPaths(literals).slice(0, 24)
  return [...routed, ...named.map(({ method, path }) => start(method, path))]
}

/** Most bases whose method is neither GET nor POST where no route tells it. */
const mostOtherMethods = 6

/** How many bases are looked at with a plain query too, and not only with one that may fail. */
const mostPlain = 3

function plainRequests(base: HttpRequest, i: number): HttpRequest[] {
  const headers = { 'content-type': 'application/json', authorization: 'Bearer a.b.c', cookie: 'a=b' }
  const method = base.method === 'GET' ? 'POST' : base.method
  return [
    ...(i < mostPlain ? [httpRequest({ ...base, query: 'a=1' })] : []),
    httpRequest({ ...base, query: 'a=%25', headers: { cookie: 'a=%' } }),
    httpRequest({ ...base, method, headers, body: '{}' }),
    ...(i < mostPlain || method !== 'POST' ? [httpRequest({ ...base, method, headers, body: '[{}]' })] : []),
  ]
}

/** Requests with everything known, until they read nothing new; the last ones, where they carry anything. */
async function toFixpoint(
  known: Knowledge,
  base: HttpRequest,
  look: (request: HttpRequest) => Promise<Looked>,
): Promise<{ last: HttpRequest[]; names: Set<string> }> {
  let last: HttpRequest[] = []
  const names = new Set<string>()
  for (let round = 0; round < 6; round++) {
    last = [plausibleRequest(known, base, false)]
    if (known.body.size > 0 || round === 0) last.push(plausibleRequest(known, base, true))
    if (known.form.size > 0) last.push(plausibleForm(known, base))
    let fresh = 0
    for (const request of last) {
      const looked = await look(request)
      fresh += looked.fresh
      for (const name of namesOf(looked.reads)) names.add(name)
    }
    if (fresh === 0) break
  }
  last = last.filter(({ query, headers, body }) => query !== '' || headers.length > 0 || body !== null)
  return { last, names }
}
