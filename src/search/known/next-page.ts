import { textOf } from '../../http/body.ts'
import { percentDecode, queryPairs } from '../../http/query.ts'
import type { HttpRequest } from '../../http/request.ts'
import type { Answer } from '../../gateway/answer.ts'

/** What was handed on by an answer: where its next page starts. */
export interface NextPage {
  readonly request: HttpRequest
  readonly text: string
}

/** Under what names it is handed on, and taken. */
const givers = /^(?:next|cursor|after|continu)|(?:cursor|token|next|marker)$/i
export const takers = /cursor|after|next|token|marker|continu|start|since/i

/** Largest body that is looked into, longest text, and how deep: `{ page: { next } }`. */
const largest = 100_000
const longest = 300
const deepest = 2

/** The texts that an answer hands on, in JSON. */
export function nextPagesIn({ status, body }: Answer): string[] {
  if (status >= 300 || body.length === 0 || body.length > largest) return []
  try {
    return textsIn(JSON.parse(textOf(body)), 0)
  } catch {
    return []
  }
}

function textsIn(value: unknown, depth: number): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    if (typeof member === 'object') return depth < deepest ? textsIn(member, depth + 1) : []
    const isText = typeof member === 'string' && member !== '' && member.length <= longest
    return givers.test(key) && (isText || typeof member === 'number') ? ofLink(String(member)) : []
  })
}

/** A link says it in its query. */
function ofLink(text: string): string[] {
  if (!/^(?:https?:\/|\/|\?)/.test(text)) return [text]
  const pairs = queryPairs(text.slice(text.indexOf('?') + 1))
  return pairs.flatMap(({ key, value }) => (takers.test(key) && value ? [percentDecode(value)] : []))
}
