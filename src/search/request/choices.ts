import { queryPairs, type QueryPair } from '../../http/query.ts'
import type { HttpRequest } from '../../http/request.ts'
import { hasMark } from '../../lambda/observe/marks.ts'
import { routeOf } from './request-key.ts'

/** Most routes, names of a query and values of one of them that are remembered. */
const mostRoutes = 30
const mostNames = 12
const mostValues = 10

/** What may be chosen in the query at each route, by requests that got through. */
export interface Choices {
  add(request: HttpRequest): void
  /** Pairs with which requests of the same method and path got through, a value of each name in turn. */
  at(request: HttpRequest): readonly QueryPair[]
}

export function makeChoices(): Choices {
  const choices = new Map<string, Map<string, Map<string, QueryPair>>>()
  return {
    add(request) {
      const names = grown(choices, routeOf(request), mostRoutes, () => new Map())
      for (const pair of queryPairs(request.query)) {
        if (hasMark(pair.key) || hasMark(pair.value ?? '')) continue
        const values = names && grown(names, pair.key, mostNames, () => new Map())
        if (values) grown(values, pair.value ?? '', mostValues, () => pair)
      }
    },
    at(request) {
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
