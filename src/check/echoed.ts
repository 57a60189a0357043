import type { HttpRequest } from '../http/request.ts'
import { formDecode, queryPairs } from '../http/query.ts'

/** Shorter values are in words that the handler wrote itself, and count only where a message ends in them. */
const short = 3
/** Longer ones are in no message. */
const longest = 500

/** Most values of one request that are looked for. */
const mostValues = 100

/**
 * A message without the values of headers and query parameters that it repeats: `Unsupported content type: text/plain` is the
 * same fault for every type. A value of words alone may be what the message says itself, so that it counts only after a
 * colon, a bracket or the like.
 */
export function withoutEchoes(message: string, { headers, query }: HttpRequest): string {
  const sent = [...headers.map(([, value]) => value), ...queryPairs(query).map(({ value = '' }) => formDecode(value))]
  const values = new Set(sent.slice(0, mostValues).flatMap((value) => [value.trim(), value.split(';')[0]!.trim()]))
  return [...values]
    .filter(({ length }) => length > 0 && length <= longest)
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, value) => text.replace(echoOf(value), '…'), message)
}

const afterMark = String.raw`(?<=[:=([{<]\s*)`

function echoOf(value: string): RegExp {
  const escaped = value.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
  if (value.length < short) return new RegExp(String.raw`${afterMark}${escaped}$`, 'i')
  const before = /[^\w\s-]/.test(value) ? (/^\w/.test(value) ? String.raw`(?<!\w)` : '') : afterMark
  return new RegExp(before + escaped + (/\w$/.test(value) ? String.raw`(?!\w)` : ''), 'gi')
}
