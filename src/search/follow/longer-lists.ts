import { utf8 } from '../../http/body.ts'
import type { HttpRequest } from '../../http/request.ts'
import { groupMarks } from '../../lambda/observe/marks.ts'
import { changed, memberAt, pathsOf } from '../request/json-members.ts'
import { jsonOf } from '../request/request-values.ts'
import { marksIn } from './replace-mark.ts'

/** Most members of a body that are looked at for lists. */
const mostMembers = 40

/** With how many answers the same list is made longer. */
const mostAnswers = 2

/** A request with another text next to the only one of a list, for those who want two that differ: a mark, so that it shows what they are held against. */
export function makeLongerLists(): (request: HttpRequest, answer: string) => readonly HttpRequest[] {
  const asked = new Map<string, Set<string>>()
  return (request, answer) => {
    const body = jsonOf(request)
    if (typeof body !== 'object' || body === null) return []
    const free = groupMarks.find((mark) => !marksIn(request).includes(mark))
    return pathsOf(body, [], mostMembers).flatMap((path) => {
      const list = memberAt(body, path)
      if (!Array.isArray(list) || list.length !== 1 || typeof list[0] !== 'string' || free === undefined) return []
      const place = [request.method, request.path, ...path, '', ...Object.keys(body)].join('\n')
      const answers = asked.get(place) ?? new Set()
      if (answers.has(answer) || answers.size >= mostAnswers) return []
      asked.set(place, answers.add(answer))
      return [{ ...request, body: utf8(JSON.stringify(changed(body, path, [list[0], free]))) }]
    })
  }
}
