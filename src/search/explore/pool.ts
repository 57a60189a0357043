import { textOf } from '../../http/body.ts'
import type { HttpRequest } from '../../http/request.ts'
import { partsOf } from '../request/request-parts.ts'
import { distinct, requestSize } from '../request/request-key.ts'
import type { Session, Trial } from '../session/session.ts'

/** Most requests that are looked at again on a container of their own, and most that stand for what a handler does. */
const most = 64
const mostRepresentatives = 24

/** Requests that stand for the kinds of answers that a handler gave, the smallest of each kind. */
export interface Pool {
  add(trial: Trial): void
  /** In the order in which their kinds were met. */
  requests(): readonly HttpRequest[]
}

export function makePool(): Pool {
  const byKind = new Map<
    string,
    { readonly first: HttpRequest; readonly request: HttpRequest; readonly size: number }
  >()
  return {
    add(trial) {
      const kind = kindOf(trial)
      const { request } = trial.exchange
      const known = byKind.get(kind)
      if (known === undefined && byKind.size >= most) return
      const size = requestSize(request)
      if (known === undefined || size < known.size) byKind.set(kind, { first: known?.first ?? request, request, size })
    },
    // A smaller one may owe its answer to those before it.
    requests: () => distinct([...byKind.values()].flatMap(({ first, request }) => [first, request])),
  }
}

/** Method, status, header names and the first letters of the body: enough to tell what a handler did. */
function kindOf({ exchange: { request, answer } }: Trial): string {
  let kind = `${request.method} ${answer.status}`
  for (const [name] of answer.headers) kind += ` ${name}`
  const start = String.fromCharCode(...answer.body.subarray(0, 16))
  return `${kind} ${/^[^:\d]*/.exec(start)![0]}`
}

/**
 * Of some requests those that do different things on a container of their own: one for each kind of answer, then one for each set of names
 * that they bring along. Answers them with their cold trials.
 */
export async function representatives(session: Session, requests: readonly HttpRequest[]): Promise<Trial[]> {
  const byKind = new Map<string, Trial>()
  const byNames = new Map<string, Trial>()
  for (const request of requests) {
    if (!session.budget.hasTime(timeShare)) break
    const trial = (await session.sequence([{ request }], 'explore'))?.[0]
    if (trial === undefined) continue
    const kind = kindOf(trial)
    const names = `${kind} ${namesOf(request)}`
    const known = byKind.get(kind)
    if (known === undefined || requestSize(request) < requestSize(known.exchange.request)) byKind.set(kind, trial)
    else if (!byNames.has(names)) byNames.set(names, trial)
    if (trial.exchange.facts.refused !== undefined || trial.exchange.facts.settledBy === 'timeout') break
  }
  // What was done comes before what was refused.
  const done = (trial: Trial) => (trial.exchange.answer.status < 400 ? 0 : 1)
  return [...new Set([...byKind.values(), ...byNames.values()])]
    .toSorted((a, b) => done(a) - done(b))
    .slice(0, mostRepresentatives)
}

/** Share of the time limit after which nothing more is looked at. */
const timeShare = 0.66

/** What a request brings along, by name. */
function namesOf(request: HttpRequest): string {
  const { query, headers, cookies, body } = partsOf(request)
  const keys = [
    ...query.map(({ key }) => key),
    ...headers.map(([name]) => name.toLowerCase()),
    ...cookies.map((cookie) => cookie.split('=', 1)[0]!),
    ...(body === null ? [] : (textOf(body).match(/"[\w-]+"(?=\s*:)/g) ?? ['body'])),
  ]
  return keys.toSorted().join(' ')
}
