import { httpRequest, type HttpRequest } from '../http/request.ts'
import { textOf } from '../http/body.ts'
import { headerValue } from '../http/headers.ts'
import { essenceOf } from '../http/media-type.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { fillRoute } from './baseline.ts'
import { learnReads, literalPaths, noKnowledge, plausibleBody, plausibleRequest, type Knowledge } from './knowledge.ts'
import type { Literals } from './literals.ts'
import type { Session } from './session.ts'

/** What learning found out. Frozen before anything is judged. */
export interface Learned {
  readonly knowledge: Knowledge
  /** Requests that made the handler read something new: what exploring mutates. */
  readonly stepping: readonly HttpRequest[]
}

/** Share of the time limit that learning may take, and most traced calls. */
const timeShare = 0.45
const maxCalls = 400

/**
 * Calls the handler with traced events until it reads nothing new: first a handful of plausible requests, then requests
 * that carry every name learned so far, then each learned key with every kind of value and every literal of the source
 * in its place (what is read only behind `body.type === 'refund'` shows only then).
 */
export async function learn(session: Session, literals: Literals, known: Knowledge = noKnowledge()): Promise<Learned> {
  const stepping: HttpRequest[] = []
  const bases = basesOf(session, literals)
  let left = maxCalls
  const hasBudget = () => left > 0 && session.budget.hasTime(timeShare)
  const look = async (request: HttpRequest): Promise<number> => {
    if (!hasBudget()) return 0
    left--
    const exchange = await session.traced(request)
    if (exchange === undefined || exchange.facts.settledBy === 'timeout') return 0
    const fresh = learnReads(known, exchange.reads ?? []) + learnAnswer(known, exchange)
    if (fresh > 0) stepping.push(request)
    return fresh
  }
  for (const request of bases.flatMap(plainRequests)) await look(request)
  for (const base of bases) await toFixpoint(known, base, look)
  for (const base of bases.slice(0, 4)) await inPlace(known, literals, base, look, hasBudget)
  return { knowledge: known, stepping: stepping.slice(-40) }
}

/** One boring request a route, and one for each path that the source names. */
function basesOf({ gateway }: Session, literals: Literals): HttpRequest[] {
  const routed = gateway.routes
    .slice(0, 20)
    .map((route) => httpRequest({ method: route.method === 'ANY' ? 'GET' : route.method, path: fillRoute(route) }))
  const named = literalPaths(literals)
    .slice(0, 24)
    .map((path) => httpRequest({ path }))
  return [...routed, ...named]
}

function plainRequests(base: HttpRequest): HttpRequest[] {
  const headers = { 'content-type': 'application/json', authorization: 'Bearer a.b.c', cookie: 'a=b' }
  return [
    base,
    httpRequest({ ...base, query: 'a=1' }),
    httpRequest({ ...base, method: base.method === 'GET' ? 'POST' : base.method, headers, body: '{}' }),
  ]
}

async function toFixpoint(known: Knowledge, base: HttpRequest, look: (request: HttpRequest) => Promise<number>) {
  for (let round = 0; round < 6; round++) {
    const fresh = (await look(plausibleRequest(known, base, true))) + (await look(plausibleRequest(known, base, false)))
    if (fresh === 0) break
  }
}

/** Kinds of JSON values, the one that lets most handlers read on first. */
const kinds: readonly unknown[] = [{}, [{}, {}], 1, ['a'], true, null]

async function inPlace(
  known: Knowledge,
  literals: Literals,
  base: HttpRequest,
  look: (request: HttpRequest) => Promise<number>,
  hasBudget: () => boolean,
) {
  const texts = literals.strings.filter((text) => text.length <= 30).slice(0, 40)
  const jsonValues: unknown[] = [...kinds, ...texts, ...literals.numbers.slice(0, 10).map((n) => n + 1)]
  for (let grown = true, rounds = 0; grown && rounds < 3 && hasBudget(); rounds++) {
    grown = false
    for (const key of [...known.body.keys()])
      for (const value of jsonValues) {
        if (!hasBudget()) return
        const old = known.body.get(key)
        known.body.set(key, value)
        if ((await look(withBody(known, base))) > 0) grown = true
        else known.body.set(key, old)
      }
    for (const place of ['query', 'headers', 'cookies'] as const)
      for (const key of [...known[place].keys()])
        for (const value of texts) {
          if (!hasBudget()) return
          const old = known[place].get(key)!
          if (place !== 'query' && /[^\x20-\x7e]/.test(value)) continue
          known[place].set(key, value)
          if ((await look(plausibleRequest(known, base, known.body.size > 0))) > 0) grown = true
          else known[place].set(key, old)
        }
  }
}

function withBody(known: Knowledge, base: HttpRequest): HttpRequest {
  const plausible = plausibleRequest(known, base, true)
  return httpRequest({ ...plausible, body: JSON.stringify(plausibleBody(known.body)) })
}

/** Names that the handler's own error texts quote: `missing field "email"`, `Missing required parameter: limit`. */
function learnAnswer(known: Knowledge, { answer, request }: Exchange): number {
  const allow = headerValue(answer.headers, 'allow')
  const type = essenceOf(headerValue(answer.headers, 'content-type'))
  let fresh = 0
  for (const news of [`allow ${allow ?? ''}`, `answer ${answer.status} ${type}`]) {
    if (known.seen.has(news)) continue
    known.seen.add(news)
    fresh++
  }
  if (answer.status < 400 || answer.status >= 500 || answer.body.length > 2_000 || type === 'text/html') return fresh
  const text = textOf(answer.body)
  const quoted = [...text.matchAll(/\\?["'`]([A-Za-z_][\w.-]{0,30})\\?["'`](?!\s*:)/g)].map(([, name]) => name!)
  const named = [...text.matchAll(/(?:missing|required|invalid|field|param(?:eter)?)\W+([a-z_]\w{1,30})\b/gi)].map(
    ([, name]) => name!,
  )
  for (const name of [...quoted, ...named].slice(0, 20)) {
    if (known.seen.has(`said ${name}`)) continue
    known.seen.add(`said ${name}`)
    if (request.body !== null && !known.body.has(name) && known.body.size < 60) known.body.set(name, 'a')
    if (!known.query.has(name) && known.query.size < 60) known.query.set(name, '1')
    fresh++
  }
  return fresh
}
