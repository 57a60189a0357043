import { utf8 } from '../../http/body.ts'
import type { HttpRequest } from '../../http/request.ts'
import type { Looked } from '../known/looker.ts'
import type { SourceHints } from '../source/source-hints.ts'
import { withMediaType } from './sought-bodies.ts'

/** Most media types of the source that are sent to who refuses what has none. */
const mostTypes = 3

/**
 * What has no body and might have one is sent `{}`, since what wants one often says no more than that: where a comparison led to another
 * path, and where a body or its type was looked for and what was chosen before made that another answer. Each answer of a path is asked
 * once. Who answers 415 may want any media type that the source names: what asks for one may be out of sight.
 */
export function makeAskedBodies({
  mediaTypes,
}: Pick<SourceHints, 'mediaTypes'>): (
  request: HttpRequest,
  looked: Looked,
  isFound: boolean,
) => readonly HttpRequest[] {
  const asked = new Set<string>()
  const types = [
    'application/json',
    ...mediaTypes.filter((type) => !/^(?:application\/json|text\/html)$/.test(type)).slice(0, mostTypes),
  ]
  return (request, { reads, answer }, isFound) => {
    const { method, path, body } = request
    const isRead = answer.startsWith('415') || reads.some(({ path: [first] }) => first === 'body')
    const mayHaveOne = /^P(?:OST|UT|ATCH)$/.test(method) ? isRead || isFound : isRead && method === 'GET'
    const place = `${method} ${path} ${answer}`
    if (body !== null || !mayHaveOne || asked.has(place)) return []
    asked.add(place)
    const withBody = { ...request, method: method === 'GET' ? 'POST' : method, body: utf8('{}') }
    return (answer.startsWith('415') ? types : types.slice(0, 1)).map((type) => withMediaType(withBody, type))
  }
}
