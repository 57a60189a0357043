import { utf8 } from '../../http/body.ts'
import type { HttpRequest } from '../../http/request.ts'
import { groupMarks, hasMark } from '../../lambda/observe/marks.ts'
import { routeOf } from '../request/request-key.ts'
import { changed, memberAt, pathsOf } from '../request/json-members.ts'
import { jsonOf, valuesOf } from '../request/request-values.ts'
import type { Encodings } from '../source/value-encodings.ts'
import { marksIn } from './replace-mark.ts'

/** Most members of a body that are looked at for lists. */
const mostMembers = 40

/** With how many answers the same list is made longer, and one that is empty. */
const mostAnswers = 2
const mostAnswersToNone = 6

/**
 * A request with another text next to the only one of a list, for those who want two that differ: a mark, so that it shows what they are
 * held against. Or with an object in a list that is empty: what is read of it shows.
 */
export function makeLongerLists(): (request: HttpRequest, answer: string) => readonly HttpRequest[] {
  const asked = new Map<string, Set<string>>()
  return (request, answer) => {
    const body = jsonOf(request)
    if (typeof body !== 'object' || body === null) return []
    const free = groupMarks.find((mark) => !marksIn(request).includes(mark))
    return pathsOf(body, [], mostMembers).flatMap((path) => {
      const list = memberAt(body, path)
      if (!Array.isArray(list) || list.length > 1 || free === undefined) return []
      const isEmpty = list.length === 0
      if (!isEmpty && typeof list[0] !== 'string') return []
      const place = [request.method, request.path, list.length, ...path, '', ...Object.keys(body)].join('\n')
      const answers = asked.get(place) ?? new Set()
      if (answers.has(answer) || answers.size >= (isEmpty ? mostAnswersToNone : mostAnswers)) return []
      asked.set(place, answers.add(answer))
      return [{ ...request, body: utf8(JSON.stringify(changed(body, path, isEmpty ? [{}] : [list[0], free]))) }]
    })
  }
}

/** Words and lists: what else texts are split by has as many parts as it has. */
const separators = [' ', ',', ';', '|']

/** With how many answers a text of chosen words is made longer, at each route. */
const mostTexts = 6

/** A request with another word after those of a text that is split, where all of them were chosen: `REPORT N` may want a street as well. */
export function makeLongerTexts(
  encodings: Encodings,
): (request: HttpRequest, answer: string) => readonly HttpRequest[] {
  const asked = new Map<string, Set<string>>()
  return (request, answer) => {
    const splits = separators.filter((by) => [...encodings.applied].some((key) => key.startsWith('split() ') && key.endsWith(` ${by}`))) // prettier-ignore
    const free = groupMarks.find((mark) => !marksIn(request).includes(mark))
    if (splits.length === 0 || free === undefined) return []
    const values = valuesOf(request)
    // Once more with each name that is learned: it may be read only then.
    const place = `${routeOf(request)} ${values.length}`
    const answers = asked.get(place) ?? new Set()
    if (answers.has(answer) || answers.size >= mostTexts) return []
    const longer = values.flatMap(({ text, put }) => {
      const by = splits.find((one) => text.includes(one))
      return by === undefined || hasMark(text) ? [] : [put(`${text}${by}${free}`)]
    })
    if (longer.length > 0) asked.set(place, answers.add(answer))
    return longer
  }
}
