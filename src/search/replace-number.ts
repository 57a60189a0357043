import { strictTextOf, utf8 } from '../http/body.ts'
import { percentDecode, queryPairs, toQuery } from '../http/query.ts'
import type { HttpRequest } from '../http/request.ts'
import type { Replacement } from './replacement.ts'
import { isForm } from './sought-bodies.ts'

/** The request with something else in place of a number: in JSON, as the value of a query or form, or as a segment. Undefined where it is nowhere. */
export function replaceNumber(request: HttpRequest, number: number, by: Replacement): HttpRequest | undefined {
  const { path, query, body } = request
  const text = String(number)
  const asText = typeof by === 'object' ? undefined : encodeURIComponent(String(by).toWellFormed())
  const inPairs = (pairs: string) =>
    toQuery(
      queryPairs(pairs).map((pair) =>
        asText !== undefined && percentDecode(pair.value ?? '') === text ? { ...pair, value: asText } : pair,
      ),
    )
  const segments = path.split('/').map((segment) => (segment === text ? (asText ?? segment) : segment))
  const written = body === null ? undefined : strictTextOf(body)
  const made = written === undefined ? undefined : isForm(request) ? inPairs(written) : inJson(written, number, by)
  const changed = {
    ...request,
    path: segments.join('/'),
    query: inPairs(query),
    ...(made !== undefined && { body: utf8(made) }),
  }
  const isSame = changed.path === path && changed.query === query && (made === undefined || made === written)
  return isSame ? undefined : changed
}

function inJson(text: string, number: number, by: Replacement): string {
  try {
    const value: unknown = JSON.parse(text)
    const made: unknown = JSON.parse(text, (_, one: unknown) => (one === number ? by : one))
    return JSON.stringify(made) === JSON.stringify(value) ? text : (JSON.stringify(made) ?? text)
  } catch {
    return text
  }
}
