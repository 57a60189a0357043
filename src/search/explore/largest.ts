import { headerValue } from '../../http/headers.ts'
import { queryPairs, type QueryPair } from '../../http/query.ts'
import type { HttpRequest } from '../../http/request.ts'
import { routeOf } from '../request/request-key.ts'
import type { Trial } from '../session/session.ts'

/** Most kinds of answers of which the largest is told. */
const mostLargest = 6

/** Most routes, names of a query and values of one of them that are remembered. */
const mostRoutes = 30
const mostNames = 12
const mostValues = 10

/** The requests with the largest answers, and what may be chosen where they are answered. */
export interface Largest {
  add(trial: Trial): void
  /** Those with the largest answers of each kind, largest first. */
  trials(): readonly Trial[]
  /** Pairs of queries with which requests of the same method and path got through, a value of each name in turn. */
  choicesAt(request: HttpRequest): readonly QueryPair[]
}

export function makeLargest(): Largest {
  const largest = new Map<string, Trial>()
  const choices = new Map<string, Map<string, Map<string, QueryPair>>>()
  return {
    add(trial) {
      const kind = kindOf(trial)
      if (sizeOf(trial) > sizeOf(largest.get(kind))) largest.set(kind, trial)
      const { request, answer } = trial.exchange
      if (answer.status >= 300) return
      const names = grown(choices, routeOf(request), mostRoutes, () => new Map())
      for (const pair of queryPairs(request.query)) {
        const values = names && grown(names, pair.key, mostNames, () => new Map())
        if (values) grown(values, pair.value ?? '', mostValues, () => pair)
      }
    },
    trials: () => [...largest.values()].toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, mostLargest),
    choicesAt(request) {
      const all = [...(choices.get(routeOf(request))?.values() ?? [])].map((values) => [...values.values()])
      return Array.from({ length: mostValues }, (_, i) => all.flatMap((values) => values.slice(i, i + 1))).flat()
    },
  }
}

/** The value of a key, made where it is missing and there is room. */
function grown<V>(map: Map<string, V>, key: string, most: number, make: () => V): V | undefined {
  if (!map.has(key) && map.size < most) map.set(key, make())
  return map.get(key)
}

/** What is answered in another format grows otherwise. */
const kindOf = ({ exchange: { request, answer } }: Trial) =>
  `${request.method} ${answer.status} ${headerValue(answer.headers, 'content-type')}`

export const sizeOf = (trial: Trial | undefined): number =>
  trial?.exchange.facts.payloadBytes ?? trial?.exchange.answer.body.length ?? 0
