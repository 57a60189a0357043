import { httpRequest, type HttpRequest } from '../http/request.ts'
import type { Outcome } from '../gateway/outcome.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { isEstablished } from '../gateway/evidence.ts'
import { emptyDictionary } from '../arbitrary/dictionary.ts'
import { fillRoute } from './baseline.ts'
import { literalPaths } from './dictionary-of.ts'
import {
  learnEnumerated,
  learnNamed,
  learnReads,
  noKnowledge,
  plausibleForm,
  plausibleRequest,
  type Knowledge,
} from './knowledge.ts'
import { learnInPlace, namesOf, type Base, type Looked } from './learn-in-place.ts'
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
const patience = 50

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
  const looked = new Set<string>()
  const outcomes: { request: HttpRequest; outcome: Outcome }[] = []
  const suspects: HttpRequest[] = []
  let left = maxCalls
  let deaths = 0
  const share = session.compares ? comparedShare : timeShare
  const hasBudget = () => left > 0 && deaths < maxDeaths && session.budget.hasTime(share)
  const look = async (request: HttpRequest): Promise<Looked> => {
    const key = requestKey(request)
    if (looked.has(key) || !hasBudget()) return nothing
    looked.add(key)
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
    return { fresh, reads }
  }
  const bases = basesOf(session, literals)
  for (const base of bases.flatMap(withMethods)) await look(base)
  for (const request of bases.flatMap(plainRequests)) await look(request)
  learnNamed(known, literals)
  learnEnumerated(known, literals)
  const reached: Base[] = []
  for (const base of bases) {
    const { last, names } = await toFixpoint(known, base, look)
    for (const request of last) stepping.add(request)
    reached.push({ request: base, names })
  }
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
  await learnInPlace(known, literals, reached, look, hasBudget)
  return { knowledge: known, stepping: [...stepping].slice(-60), outcomes, suspects }
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

/** One boring request a route, and one for each path that the source names. */
function basesOf({ gateway }: Session, literals: Literals): HttpRequest[] {
  const routed = gateway.routes
    .slice(0, 20)
    .map((route) => httpRequest({ method: route.method === 'ANY' ? 'GET' : route.method, path: fillRoute(route) }))
  const named = literalPaths(literals)
    .slice(0, 24)
    .map(({ method, path }) => httpRequest({ method: method ?? 'GET', path }))
  return [...routed, ...named]
}

/** The same path with every method that routers tell apart. */
function withMethods(base: HttpRequest): HttpRequest[] {
  if (base.method !== 'GET') return [base]
  return ['GET', 'POST', 'DELETE', 'PUT', 'PATCH'].map((method) => ({ ...base, method }))
}

function plainRequests(base: HttpRequest): HttpRequest[] {
  const headers = { 'content-type': 'application/json', authorization: 'Bearer a.b.c', cookie: 'a=b' }
  return [
    httpRequest({ ...base, query: 'a=1' }),
    httpRequest({ ...base, query: 'a=%25', headers: { cookie: 'a=%' } }),
    httpRequest({ ...base, method: base.method === 'GET' ? 'POST' : base.method, headers, body: '{}' }),
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
