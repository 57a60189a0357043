import { toQuery } from '../../http/query.ts'
import type { HttpRequest } from '../../http/request.ts'
import type { Read } from '../../lambda/words/invocation.ts'
import { groupMarks, nameMarks } from '../../lambda/observe/marks.ts'
import type { Knowledge } from '../known/knowledge.ts'
import { routeOf } from '../request/request-key.ts'
import { jsonOf } from '../request/request-values.ts'
import { marksIn } from './replace-mark.ts'

/** Most names that are put beside a body. */
const mostNames = 4

/** With how many answers of a route they are. */
const mostAnswers = 3

/** Requests whose body is no JSON, with names of the query beside it. */
export interface NamesBeside {
  /** Those of a request of which the query was read. */
  after(request: HttpRequest, answer: string, reads: readonly Read[]): readonly HttpRequest[]
  /** Those of a route, from before the names were known. */
  at(request: HttpRequest): readonly HttpRequest[]
}

/** What is known of a query goes with bodies of JSON; `?mode=replace` may matter only to who got a table past its checks. */
export function makeNamesBeside({ query }: Pick<Knowledge, 'query'>): NamesBeside {
  const held = new Map<string, Map<string, HttpRequest>>()
  const asked = new Set<string>()
  function beside(request: HttpRequest, answer: string): readonly HttpRequest[] {
    const there = new URLSearchParams(request.query)
    const free = groupMarks.filter((mark) => !marksIn(request).includes(mark))
    const missing = [...query.keys()].filter((name) => !there.has(name)).slice(0, Math.min(mostNames, free.length))
    const key = [routeOf(request), answer, ...missing].join('\n')
    if ((missing.length === 0 && there.size > 0) || asked.has(key)) return []
    asked.add(key)
    // What is read of no query at all does not show.
    const unknown = { key: nameMarks.query.name, value: nameMarks.query.value }
    const pairs = missing.map((name, i) => ({ key: encodeURIComponent(name), value: free[i]! }))
    const added = toQuery(pairs.length > 0 ? pairs : [unknown])
    return [{ ...request, query: request.query === '' ? added : `${request.query}&${added}` }]
  }
  return {
    after(request, answer, reads) {
      const isRead = reads.some(({ path: [top = ''] }) => /query/i.test(top))
      if (request.body === null || jsonOf(request) !== undefined || !isRead) return []
      const answers = held.get(routeOf(request)) ?? new Map<string, HttpRequest>()
      if (answers.has(answer) || answers.size >= mostAnswers) return []
      held.set(routeOf(request), answers.set(answer, request))
      return beside(request, answer)
    },
    at(request) {
      // What a base of GET has a body for is sent by POST.
      const route = routeOf(request.method === 'GET' ? { ...request, method: 'POST' } : request)
      return [...(held.get(route) ?? [])].flatMap(([answer, one]) => beside(one, answer))
    },
  }
}
