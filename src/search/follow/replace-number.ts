import { strictTextOf, utf8 } from '../../http/body.ts'
import { percentDecode, queryPairs, toQuery } from '../../http/query.ts'
import type { HttpRequest } from '../../http/request.ts'
import type { Replacement } from './replacement.ts'
import { isForm } from '../request/is-form.ts'

/**
 * The request with something else in place of a number: in JSON, as the value of a query or form, as a segment, or within a text among
 * its headers and values, or in a body that is no JSON. Undefined where it is nowhere.
 */
export function replaceNumber(request: HttpRequest, number: number, by: Replacement): HttpRequest | undefined {
  const { path, query, headers, body } = request
  const text = String(number)
  const asText = typeof by === 'object' ? undefined : encodeURIComponent(String(by).toWellFormed())
  const alone = new RegExp(`(?<![\\w.%-])${text}(?![\\w.%-])`, 'g')
  const withinText = (whole: string, by: string) => whole.replaceAll(alone, () => by)
  const inPairs = (pairs: string) =>
    toQuery(
      queryPairs(pairs).map((pair) =>
        asText === undefined || pair.value === undefined
          ? pair
          : percentDecode(pair.value) === text
            ? { ...pair, value: asText }
            : { ...pair, value: withinText(pair.value, asText) },
      ),
    )
  const segments = path.split('/').map((segment) => (segment === text ? (asText ?? segment) : segment))
  const written = body === null ? undefined : strictTextOf(body)
  const inRaw = (whole: string) => (asText === undefined ? whole : withinText(whole, String(by)))
  const made =
    written === undefined
      ? undefined
      : isForm(request)
        ? inPairs(written)
        : (inJson(written, number, by) ?? inRaw(written))
  const lines = headers.map(([name, value]) =>
    asText === undefined || name.toLowerCase() === 'content-type'
      ? ([name, value] as const)
      : ([name, withinText(value, asText)] as const),
  )
  const changed = {
    ...request,
    headers: lines,
    path: segments.join('/'),
    query: inPairs(query),
    ...(made !== undefined && { body: utf8(made) }),
  }
  const isSame =
    changed.path === path &&
    changed.query === query &&
    lines.every(([, value], i) => value === headers[i]![1]) &&
    (made === undefined || made === written)
  return isSame ? undefined : changed
}

/** Undefined for what is no JSON. */
function inJson(text: string, number: number, by: Replacement): string | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const made: unknown = JSON.parse(text, (_, one: unknown) => (one === number ? by : one))
    return JSON.stringify(made) === JSON.stringify(value) ? text : (JSON.stringify(made) ?? text)
  } catch {
    return undefined
  }
}
