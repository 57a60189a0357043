import type { HttpRequest } from '../../http/request.ts'
import type { Replacement } from './replacement.ts'
import { clearMarks, marksIn, replaceMark } from './replace-mark.ts'
import { requestKey } from '../request-key.ts'

/** Most requests that are made, and most values of one mark. */
const mostCrossed = 100
const mostValues = 6

/** What took the place of a mark. */
export interface Put {
  readonly mark: string
  readonly by: Replacement
}

/** Brings together what got through and what made a difference elsewhere. */
export interface Crossing {
  /** A value in place of a mark was answered as nothing before. */
  differed(put: Put): void
  /** A request got through; marks stand for what it may do without. */
  gotThrough(request: HttpRequest): void
  /** Requests that got through with one value more each; none twice. */
  requests(): HttpRequest[]
}

export function makeCrossing(): Crossing {
  const values = new Map<string, Set<Replacement>>()
  const through: HttpRequest[] = []
  const made = new Set<string>()

  return {
    differed({ mark, by }) {
      const known = values.get(mark) ?? new Set()
      values.set(mark, known)
      if (known.size < mostValues) known.add(by)
    },
    gotThrough: (request) => void through.push(request),
    requests() {
      const crossed: HttpRequest[] = []
      for (const request of through.toReversed())
        for (const mark of marksIn(request))
          for (const by of values.get(mark) ?? []) {
            const one = made.size < mostCrossed ? replaceMark(request, mark, by) : undefined
            if (one === undefined) continue
            const alone = clearMarks(one, undefined)
            const key = requestKey(alone)
            if (!made.has(key)) crossed.push(alone)
            made.add(key)
          }
      return crossed
    },
  }
}
