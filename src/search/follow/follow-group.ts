import { queryPairs } from '../../http/query.ts'
import type { HttpRequest } from '../../http/request.ts'
import { routeOf } from '../request/request-key.ts'
import { marksIn } from './replace-mark.ts'

/** What was seen from the same starts. */
export interface Group {
  readonly routes: ReadonlySet<string>
  /** What is read of their route. */
  readonly names: ReadonlySet<string>
  readonly answers: Set<string>
  hasCompared: boolean
}

export const groupOf = (core: readonly HttpRequest[], names: Group['names'] = new Set()): Group => ({
  routes: new Set(core.map(routeOf)),
  names,
  answers: new Set(),
  hasCompared: false,
})

/** What kind of request it is, and how it was answered. */
export function kindOf(request: HttpRequest, answer: string): string {
  const names = queryPairs(request.query).map(({ key }) => key)
  return [routeOf(request), names.join(), marksIn(request).length, answer].join(' ')
}
