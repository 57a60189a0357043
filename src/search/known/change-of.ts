import { strictTextOf } from '../../http/body.ts'
import type { HttpRequest } from '../../http/request.ts'

/** What a mutant changes, where it does. */
export function changeOf(before: HttpRequest, after: HttpRequest): string {
  const { method, path } = before
  if (after.path !== path) return `${method} ${after.path}`
  if (after.query !== before.query) return `${method} ${path} ?${differing(before.query, after.query)}`
  if (after.body !== before.body) return `${method} ${path} ${differing(textOf(before.body), textOf(after.body))}`
  const lines = after.headers.filter((line) => !before.headers.includes(line))
  const gone = before.headers.filter((line) => !after.headers.includes(line))
  return `${method} ${path} ${[...lines, ...gone].map(([name]) => name)} ${lines.map(([, value]) => value)}`
}

const textOf = (body: Uint8Array | null) => (body === null ? '' : (strictTextOf(body) ?? ''))

/** The name before what differs of two texts, and what stands there in the second. */
function differing(before: string, after: string): string {
  let start = 0
  while (start < before.length && before[start] === after[start]) start++
  let end = 0
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end++
  const from = Math.max(...['&', ',', '{'].map((mark) => before.lastIndexOf(mark, start - 1)), 0)
  return `${before.slice(from, start)}|${after.slice(start, after.length - end)}`
}
