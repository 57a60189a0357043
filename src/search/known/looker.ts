import { bodyCorrupted } from '../../check/body-corrupted.ts'
import { bodyNotJson } from '../../check/body-not-json.ts'
import type { Check } from '../../check/check.ts'
import { signatureOf } from '../../check/finding.ts'
import { headerSyntax } from '../../check/header-syntax.ts'
import { stackTraceExposed } from '../../check/stack-trace-exposed.ts'
import type { Exchange } from '../../exchange/exchange.ts'
import { isEstablished } from '../../gateway/evidence.ts'
import type { Outcome } from '../../gateway/outcome.ts'
import type { HttpRequest } from '../../http/request.ts'
import type { Read } from '../../lambda/words/invocation.ts'
import { lastMark, pathMark } from '../../lambda/observe/marks.ts'
import { makeChoices, type Choices } from '../request/choices.ts'
import { nextPagesIn, type NextPage } from './next-page.ts'
import { learnReads, type Knowledge } from './knowledge.ts'
import type { UsingRequest } from './bent.ts'
import { kindOfAnswer, learnAnswer } from './learn-answer.ts'
import { requestKey, routeOf } from '../request/request-key.ts'
import { makeUses } from './uses.ts'
import type { Session } from '../session/session.ts'

/** Most traced calls, and for each request that is explored; who explores few wants to know soon. */
const maxCalls = 800
const callsPerRun = 5
const minCalls = 150

/** Most traced calls that end a worker, or have to be ended: each costs the start of another. */
const maxDeaths = 5

/** How long looks may take on average, in milliseconds, to be given a larger share of the time, and how much larger. */
const quickMs = 2
const quickBonus = 0.1

/** Most looks at a route that is answered as one that nobody knows is, most failures judged, most outcomes kept, and most answers that got through. */
const mostDead = 4
const mostFailures = 12
const mostOutcomes = 60
const mostThrough = 60

/** What one look taught. */
export interface Looked {
  /** How many facts were new. */
  readonly fresh: number
  readonly reads: readonly Read[]
  /** Its status and what it says, without what it repeats of the request. */
  readonly answer: string
  /** It was looked at before: nothing was called. */
  readonly again?: true
}

/** Runs traced calls and takes in what they teach. */
export interface Looker {
  /** Calls the handler, if that request was not looked at before; with `isProbed` what it uses is seen even if it carries no marks. */
  look(request: HttpRequest, isProbed?: boolean): Promise<Looked>
  readonly hasBudget: () => boolean
  wasLookedAt(request: HttpRequest): boolean
  /** Whether all that was asked of a path was answered as what nobody knows. */
  isDead(path: string): boolean
  /** Goes on asking at a route, however it is answered. */
  keepOpen(request: HttpRequest): void
  /** Whether something that was asked of its method and path was answered otherwise. */
  isAlive(request: HttpRequest): boolean
  isDeadAnswer(answer: string): boolean
  /** Whether whoever asks for a path that nobody knows is turned away: then so is who asks for another. */
  isWalled(): boolean
  /** How a request was answered, if it was looked at. */
  answerTo(request: HttpRequest): string
  /** Requests that made the handler read or answer something new. */
  readonly stepping: Set<HttpRequest>
  /** Those in which a text was used as what throws if it is none, with some answers: whether it really is depends on the rest, too. */
  readonly using: readonly UsingRequest[]
  /** The first request for each text that a route was answered with, where it got through. */
  readonly gotThrough: ReadonlyMap<string, HttpRequest>
  /** What answers handed on, each once. */
  readonly pages: readonly NextPage[]
  readonly outcomes: readonly { readonly request: HttpRequest; readonly outcome: Outcome }[]
  readonly suspects: readonly HttpRequest[]
  /** What may be chosen in queries. */
  readonly choices: Choices
}

export interface LookerOptions {
  /** Share of the time limit. */
  readonly timeShare: number
  /** How many requests will be explored. */
  readonly numRuns: number
}

/** Makes a looker that works within a share of the time limit. What fails is handed to `onSuspect`. */
export function makeLooker(
  session: Session,
  known: Knowledge,
  { timeShare, numRuns }: LookerOptions,
  onSuspect: (request: HttpRequest) => Promise<void>,
): Looker {
  const stepping = new Set<HttpRequest>()
  const uses = makeUses()
  const pages: NextPage[] = []
  const handed = new Set<string>()
  const gotThrough = new Map<string, HttpRequest>()
  const failures = new Set<string>()
  const looked = new Map<string, Looked>()
  const outcomes: { request: HttpRequest; outcome: Outcome }[] = []
  const suspects: HttpRequest[] = []
  const choices = makeChoices()
  const dead = new Map<string, number>()
  const living = new Set<string>()
  const kept = new Set<string>()
  /** Answers to a path that nobody knows. */
  const unknown = new Set<string>()
  let isWalled = false
  const mostCalls = Math.min(maxCalls, Math.max(minCalls, callsPerRun * numRuns))
  let left = mostCalls
  let deaths = 0
  const start = performance.now()
  /** Exploring a handler that is quickly looked at takes little of its share. */
  const isQuick = () => performance.now() - start < quickMs * Math.max(20, mostCalls - left)
  const hasBudget = () =>
    left > 0 && deaths < maxDeaths && session.budget.hasTime(isQuick() ? timeShare + quickBonus : timeShare)
  const isDelivered = (request: HttpRequest) => isEstablished(session.gateway.delivery(request))

  async function look(request: HttpRequest, isProbed = false): Promise<Looked> {
    const key = requestKey(request)
    const again = looked.get(key)
    if (again !== undefined || !hasBudget()) return again ?? nothing
    const route = routeOf(request)
    const isRouteDead = !living.has(route) && !kept.has(route) && (dead.get(route) ?? 0) >= mostDead
    if (living.size > 0 && isRouteDead && !isOpen(request)) return nothing
    looked.set(key, { ...nothing, again: true })
    left--
    const exchange = await session.traced(request, { isProbed, standIns: [...known.standIns] })
    if (exchange === undefined) return nothing
    if (endsWorker(session, exchange)) deaths++
    if (exchange.facts.settledBy === 'timeout') {
      if (isDelivered(request)) suspects.push(request)
      return nothing
    }
    const { reads = [] } = exchange
    const answer = kindOfAnswer(exchange)
    const fresh = learnReads(known, reads) + learnAnswer(known, exchange) + uses.take(exchange, answer)
    if (fresh > 0) stepping.add(request)
    if (outcomes.length < mostOutcomes) outcomes.push({ request, outcome: exchange.outcome })
    const failure = failureOf(exchange)
    const isNew = failure !== undefined && failures.size < mostFailures && !failures.has(failure)
    if (isNew && (isDelivered(request) || isErrorAnyway(failure))) {
      failures.add(failure)
      await onSuspect(request)
    }
    isWalled ||= request.path === `/${pathMark}` && /^40[13]/.test(answer)
    // Whoever asks for more may be told that that is not there.
    const isPlain = request.query === '' && request.body === null
    if (request.path === `/${pathMark}` && isPlain && /^40[45]/.test(answer)) unknown.add(wordsOf(answer))
    if (!unknown.has(wordsOf(answer))) living.add(request.path).add(route)
    else dead.set(route, (dead.get(route) ?? 0) + 1)
    const said = `${route} ${answer}`
    if (answer.startsWith('2')) choices.add(request)
    if (answer.startsWith('2') && gotThrough.size < mostThrough && !gotThrough.has(said)) gotThrough.set(said, request)
    for (const text of nextPagesIn(exchange.answer)) {
      if (handed.has(text)) continue
      handed.add(text)
      pages.push({ request, text })
    }
    looked.set(key, { fresh: 0, reads, answer, again: true })
    return { fresh, reads, answer }
  }

  return {
    look,
    hasBudget,
    wasLookedAt: (request) => looked.has(requestKey(request)),
    isDead: (path) => !living.has(path) && !isOpen({ path }),
    keepOpen: (request) => kept.add(routeOf(request)),
    isAlive: (request) => living.has(routeOf(request)),
    isDeadAnswer: (answer) => unknown.has(wordsOf(answer)),
    isWalled: () => isWalled,
    answerTo: (request) => looked.get(requestKey(request))?.answer ?? '',
    stepping,
    using: uses.all,
    pages,
    gotThrough,
    outcomes,
    suspects,
    choices,
  }
}

/** What is said to all paths alike: some repeat the path. */
const wordsOf = (answer: string) => answer.replace(/\?\S*/g, '').replace(/[^A-Za-z\d]+/g, ' ')

/** Whether some other value in its path may be known. */
const isOpen = ({ path }: Pick<HttpRequest, 'path'>) =>
  !path.startsWith(`/${pathMark}`) && (path.includes(pathMark) || path.includes(lastMark))

/** Whether the next call has to wait for a new worker. */
function endsWorker({ invoker }: Session, { facts: { settledBy, diedAfterReply } }: Exchange): boolean {
  const isEnd = ['timeout', 'exit', 'uncaught', 'unhandled-rejection'].includes(settledBy)
  return invoker.isolation === 'worker' && (isEnd || diedAfterReply !== undefined)
}

const nothing: Looked = { fresh: 0, reads: [], answer: '' }

/** Tells failures apart, so that each is judged once: what was refused, lost, dropped or spoiled, or the handler's own 5xx. */
function failureOf(exchange: Exchange): string | undefined {
  const { outcome, answer, facts } = exchange
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
  if (changed !== undefined) return `${changed.type} ${changed.path}`
  const found = checksOfAnswers.flatMap((check) => check(exchange) ?? []).find(({ level }) => level !== 'note')
  return found && signatureOf(found)
}

/** Whether its check has weighed already that nobody knows whether the request arrives so. */
const isErrorAnyway = (failure: string) => failure.startsWith('error:')

/** What an answer that is delivered may still do to the client. */
const checksOfAnswers: readonly Check[] = [headerSyntax, bodyCorrupted, bodyNotJson, stackTraceExposed]
