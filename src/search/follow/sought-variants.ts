import { strictTextOf, utf8 } from '../../http/body.ts'
import type { HttpRequest } from '../../http/request.ts'
import { clearMarks, marksIn } from './replace-mark.ts'
import { jsonOf } from '../request/request-values.ts'

/** The same request without what nobody chose: what else is asked for may not like marks. */
export function variants(request: HttpRequest, isProbed: boolean): HttpRequest[] {
  const rest = marksIn(request)
  if (rest.length === 0) return []
  const fewer = withoutOthers(request, rest)
  // Numbers are put where they are wanted, if that is seen.
  const numbers = request.body === null || isProbed ? [] : [clearMarks(request, 1)]
  const others = [clearMarks(request, undefined), ...numbers]
  return fewer ? [fewer, ...others] : others
}

/** Whether a text stands in the values of a request. */
export function holds({ query, headers, body }: HttpRequest, text: string): boolean {
  const encoded = encodeURIComponent(text.toWellFormed())
  const all = [query, ...headers.map(([, value]) => value), (body && strictTextOf(body)) ?? ''].join('\n')
  return all.includes(text) || all.includes(encoded)
}

/** Without the members of lists that hold marks, where others do not. */
function withoutOthers(request: HttpRequest, marks: readonly string[]): HttpRequest | undefined {
  const body = jsonOf(request)
  const isOpen = (value: unknown) => marks.some((mark) => JSON.stringify(value).includes(mark))
  let changed = false
  const fewer = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (!Array.isArray(value)) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fewer(one)]))
    const closed = value.filter((one) => !isOpen(one))
    if (closed.length === 0 || closed.length === value.length) return value.map(fewer)
    changed = true
    return closed
  }
  const made = fewer(body)
  return changed ? { ...request, body: utf8(JSON.stringify(made)) } : undefined
}
