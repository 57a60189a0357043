import { percentDecode, queryPairs, toQuery } from '../../http/query.ts'
import { routeOf } from '../request/request-key.ts'
import type { HttpRequest } from '../../http/request.ts'
import { takers } from '../known/next-page.ts'
import { isDefault, type Knowledge } from '../known/knowledge.ts'
import type { Looker } from '../known/looker.ts'

/** Most that is tried, how many names for each, and how often with what is chosen beside it. */
const mostTried = 12
const mostNames = 2
const mostCrossed = 12

/** Sends what answers hand on back by the names that seem to take it. */
export interface NextPages {
  /** What was handed on since the last time; what gets through is what its name is sent with from then on. */
  tryNew(): Promise<void>
  /** What got through, together with all else that its route answered otherwise. */
  cross(): Promise<void>
}

export function makeNextPages(looker: Looker, known: Knowledge): NextPages {
  const { look, hasBudget, wasLookedAt, stepping, pages, gotThrough } = looker
  const taken: { readonly route: string; readonly name: string; readonly text: string }[] = []
  let seen = 0
  let tried = 0
  return {
    async tryNew() {
      // Where no query is sent, it may not show what is read of one.
      const names = [...known.query.keys()].filter((name) => takers.test(name)).slice(0, mostNames)
      const fresh = names.length === 0 ? [] : pages.slice(seen)
      seen += fresh.length
      for (const { request, text } of fresh)
        for (const name of names) {
          const next = withPair(request, name, text)
          if (tried >= mostTried || !hasBudget() || wasLookedAt(next)) continue
          tried++
          const { answer } = await look(next)
          if (!answer.startsWith('2')) continue
          stepping.add(next)
          taken.push({ route: routeOf(request), name, text })
          if (isDefault(known.query.get(name))) known.query.set(name, text)
        }
    },
    async cross() {
      let crossed = 0
      for (const { route, name, text } of taken)
        for (const request of [...gotThrough.values()].toReversed()) {
          const next = withPair(request, name, text)
          if (crossed >= mostCrossed || !hasBudget()) return
          if (routeOf(request) !== route || wasLookedAt(next)) continue
          crossed++
          await look(next)
        }
    },
  }
}

function withPair(request: HttpRequest, name: string, text: string): HttpRequest {
  const others = queryPairs(request.query).filter(({ key }) => percentDecode(key) !== name)
  return { ...request, query: toQuery([...others, { key: name, value: encodeURIComponent(text.toWellFormed()) }]) }
}
