import type { HttpRequest } from '../../http/request.ts'
import type { Replacement } from './replacement.ts'
import { replaceNumber } from './replace-number.ts'
import { clearMarks, marksIn, replaceMark } from './replace-mark.ts'
import { requestKey } from '../request/request-key.ts'

/** Most requests that are made, and most values of one mark. */
const mostCrossed = 100
const mostValues = 6

/** Most requests with a value that was answered as another one of its mark. */
const mostAlike = 24

/** What took the place of a mark. */
export interface Put {
  readonly mark: string
  readonly by: Replacement
}

/** Brings together what got through and what made a difference elsewhere. */
export interface Crossing {
  /** A value in place of a mark was answered as nothing before, in a way that it is told of. */
  differed(put: Put, kind: string): void
  /** Values were put in place of marks at once, and answered as nothing before. */
  stood(puts: readonly Put[], kind: string): void
  /** A value was answered in that way, too: where another of the same mark was the first, it is as good. */
  wasAlike(put: Put, kind: string): void
  /** A request got through; marks stand for what it may do without. */
  gotThrough(request: HttpRequest, answer: string): void
  /** Requests that got through with one value more each; none twice. */
  requests(): HttpRequest[]
  /** The same with values that were as good as others: when there is nothing else to do. */
  rest(): HttpRequest[]
}

/** Marks, and what puts something else in their places. */
type Places = readonly (readonly [mark: string, put: (by: Replacement) => HttpRequest | undefined])[]

export function makeCrossing(): Crossing {
  const values = new Map<string, Set<Replacement>>()
  /** With which values each kind of answer was met first. */
  const firsts = new Map<string, readonly Put[]>()
  const alike = new Map<string, Set<Replacement>>()
  let alikeLeft = mostAlike
  const through: { readonly request: HttpRequest; readonly answer: string }[] = []
  const answered = new Map<string, number>()
  const made = new Set<string>()
  /** What was put first in place of a mark where others turned out to be as good. */
  const standing = new Map<string, Replacement>()

  const note = (all: Map<string, Set<Replacement>>, { mark, by }: Put) => {
    const known = all.get(mark) ?? new Set()
    all.set(mark, known)
    if (known.size < mostValues) known.add(by)
  }

  /** How each mark of a request is replaced. */
  const marksOf = (request: HttpRequest): Places =>
    marksIn(request).map((mark) => [mark, (by) => replaceMark(request, mark, by)])

  /** How the values are replaced that stand in place of marks, and that others are as good as. */
  const standingIn =
    (type: 'string' | 'number') =>
    (request: HttpRequest): Places =>
      [...standing]
        .filter(([mark, old]) => typeof old === type && !marksIn(request).includes(mark))
        .map(([mark, old]) => [
          mark,
          (by) => (typeof old === 'number' ? replaceNumber(request, old, by) : replaceMark(request, String(old), by)),
        ])

  /** Those that were not made before. */
  function crossed(
    from: typeof through,
    all: ReadonlyMap<string, ReadonlySet<Replacement>>,
    hasRoom: () => boolean,
    placesIn = marksOf,
  ): HttpRequest[] {
    const some: HttpRequest[] = []
    for (const { request } of from)
      for (const [mark, put] of placesIn(request))
        for (const by of all.get(mark) ?? []) {
          const one = put(by)
          if (one === undefined) continue
          const alone = clearMarks(one, undefined)
          const key = requestKey(alone)
          if (made.has(key)) continue
          if (!hasRoom()) return some
          some.push(alone)
          made.add(key)
        }
    return some
  }

  return {
    differed(put, kind) {
      note(values, put)
      firsts.set(kind, [put])
    },
    stood: (puts, kind) => void firsts.set(kind, puts),
    wasAlike(put, kind) {
      const first = firsts.get(kind)?.find(({ mark, by }) => mark === put.mark && by !== put.by)
      if (first === undefined || values.get(put.mark)?.has(put.by)) return
      note(alike, put)
      if (!standing.has(put.mark)) standing.set(put.mark, first.by)
    },
    gotThrough(request, answer) {
      through.push({ request, answer })
      answered.set(answer, (answered.get(answer) ?? 0) + 1)
    },
    requests: () => crossed(through.toReversed(), values, () => made.size < mostCrossed),
    rest() {
      // What is answered as few others are makes a difference by itself.
      const rarest = through.toReversed().toSorted((a, b) => answered.get(a.answer)! - answered.get(b.answer)!)
      // A number may only be one of those within bounds.
      const places = [marksOf, standingIn('string'), standingIn('number')]
      return places.flatMap((placesIn) => crossed(rarest, alike, () => alikeLeft-- > 0, placesIn))
    },
  }
}
