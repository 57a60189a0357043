import { strictTextOf, utf8 } from '../../http/body.ts'
import { percentDecode, queryPairs, toQuery } from '../../http/query.ts'
import type { HttpRequest } from '../../http/request.ts'
import { isForm } from './is-form.ts'

/** A single value of a request, with a way to put another in its place. */
export interface RequestValue {
  readonly text: string
  readonly put: (text: string) => HttpRequest
}

/** All single values of a request but those that others carry. */
export function valuesOf(request: HttpRequest): RequestValue[] {
  const { path, query, headers, body } = request
  const segments = path.split('/')
  const ofQuery = (pairs: string, take: (query: string) => HttpRequest): RequestValue[] =>
    queryPairs(pairs).map((pair, i, all) => ({
      text: percentDecode(pair.value ?? ''),
      put: (text) => take(toQuery(all.with(i, { ...pair, value: encodeURIComponent(text.toWellFormed()) }))),
    }))
  return [
    ...segments.map((segment, i) => ({
      text: percentDecode(segment),
      put: (text: string) => ({ ...request, path: segments.with(i, pathText(text)).join('/') }),
    })),
    ...ofQuery(query, (made) => ({ ...request, query: made })),
    ...headers.flatMap(([name, line], i) => {
      const withLine = (text: string) => ({ ...request, headers: headers.with(i, [name, text]) })
      if (!/^cookie$/i.test(name)) return [{ text: line, put: withLine }]
      return line.split('; ').map((cookie, at, all) => {
        const start = cookie.indexOf('=') + 1
        const put = (text: string) => withLine(all.with(at, cookie.slice(0, start) + text).join('; '))
        return { text: cookie.slice(start), put }
      })
    }),
    ...(body !== null && isForm(request)
      ? ofQuery(strictTextOf(body) ?? '', (made) => ({ ...request, body: utf8(made) }))
      : membersOf(jsonOf(request), (value) => ({ ...request, body: utf8(JSON.stringify(value)) }))),
  ].filter(({ text }) => text !== '')
}

function membersOf(value: unknown, put: (value: unknown) => HttpRequest): RequestValue[] {
  if (typeof value === 'string') return [{ text: value, put }]
  if (typeof value === 'number')
    return [
      { text: String(value), put: (text) => put(text !== '' && Number.isFinite(Number(text)) ? Number(text) : text) },
    ]
  if (Array.isArray(value)) return value.flatMap((one, i) => membersOf(one, (next) => put(value.with(i, next))))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => membersOf(one, (next) => put({ ...value, [key]: next })))
}

/** A text as it is written in a path. */
export const pathText = (text: string) => encodeURI(text.toWellFormed()).replace(/[?#]/g, encodeURIComponent)

/** The JSON of a body, where it is one. */
export function jsonOf({ body }: HttpRequest): unknown {
  try {
    return body === null ? undefined : JSON.parse(strictTextOf(body) ?? '')
  } catch {
    return undefined
  }
}
