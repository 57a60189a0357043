import { queryPairs } from '../http/query.ts'
import type { HttpRequest } from '../http/request.ts'
import type { Put } from './crossing.ts'
import { marksIn } from './replace-mark.ts'

/** What was seen from the same starts. */
export interface Group {
  readonly routes: ReadonlySet<string>
  /** What is read of their route. */
  readonly names: ReadonlySet<string>
  readonly answers: Set<string>
  hasCompared: boolean
}

/** A request to look at. */
export interface Step {
  readonly request: HttpRequest
  readonly group: Group
  /** How many choices were made in it. */
  readonly depth: number
  /** What it tries in place of a mark, and whether that is how the mark has to be written. */
  readonly put?: Put
  readonly isForm?: boolean
  /** The same with marks for what it does without. */
  readonly full?: HttpRequest
  /** It makes a comparison come out otherwise that is new: it is looked at in variants too. */
  readonly isFirst?: boolean
  /** What it uses is to be seen, marks or not. */
  readonly isProbed?: boolean
  /** A path with a mark that it took a choice of. */
  readonly pathBefore?: string
  readonly isStart?: boolean
  /** It names few: where no value matters, none matters alone. */
  readonly isSpare?: boolean
  /** It leaves out what may have led aside. */
  readonly isLed?: boolean
}

export const groupOf = (core: readonly HttpRequest[], names: Group['names'] = new Set()): Group => ({
  routes: new Set(core.map(routeOf)),
  names,
  answers: new Set(),
  hasCompared: false,
})

export const routeOf = ({ method, path }: HttpRequest) => `${method} ${path}`

/** What kind of request it is, and how it was answered. */
export function kindOf(request: HttpRequest, answer: string): string {
  const names = queryPairs(request.query).map(({ key }) => key)
  return [routeOf(request), names.join(), marksIn(request).length, answer].join(' ')
}
