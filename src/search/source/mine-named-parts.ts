import { languageMembers } from './language-members.ts'
import { textAt } from './mine-texts.ts'
import type { Token } from '../tokens/source-values.ts'

/** The parts of a request whose names a source can show. */
export type RequestPart = 'query' | 'headers' | 'body' | 'cookies'

export const requestParts: readonly RequestPart[] = ['query', 'headers', 'body', 'cookies']

/** How sources call the parts of a request: objects with members, and functions that take a name. */
const partOf: ReadonlyMap<string, RequestPart> = new Map([
  ['query', 'query'],
  ['queries', 'query'],
  ['queryStringParameters', 'query'],
  ['searchParams', 'query'],
  ['params', 'query'],
  ['headers', 'headers'],
  ['header', 'headers'],
  ['body', 'body'],
  ['cookies', 'cookies'],
  ['getCookie', 'cookies'],
])

/** Names that a source takes from a part of a request: `req.query.limit`, `c.req.header('x-tenant')`. */
export function mineNamedParts(tokens: readonly Token[]): Record<RequestPart, string[]> {
  const named = new Map(requestParts.map((part) => [part, new Set<string>()]))
  /** What stood before the last dot or parenthesis: the holder of `get`, and what is called with the name as its second argument. */
  let outer = ''
  for (const [i, { type, value }] of tokens.entries()) {
    const [before = '', beforeThat = ''] = [tokens[i - 1]?.value, tokens[i - 2]?.value]
    const text = textAt(tokens, i)
    // const COOKIE = 'sid'
    if (text !== undefined && before === '=' && /cookie/i.test(beforeThat) && /^[\w-]{2,30}$/.test(text))
      named.get('cookies')!.add(text)
    if (text !== undefined && /^[\w.-]+$/.test(text)) {
      const part = partOf.get(holderOf(before, beforeThat, outer))
      if (part !== undefined) named.get(part)!.add(text)
    }
    if (type === 'IdentifierName' && (before === '.' || before === '?.')) {
      const part = partOf.get(beforeThat)
      if (part !== undefined && isOwnName(value, tokens[i + 1]?.value)) named.get(part)!.add(value)
    }
    if (before === '.' || before === '(' || before === '?.') outer = beforeThat
  }
  const names = (part: RequestPart) => [...named.get(part)!]
  return { query: names('query'), headers: names('headers'), body: names('body'), cookies: names('cookies') }
}

/** What a text is given to: `query('limit')`, `headers['x-a']`, `searchParams.get('q')`, `getCookie(c, 'a')`. */
function holderOf(before: string, beforeThat: string, outer: string): string {
  if (before === ',') return outer
  if (before === '(') return /^(?:get|has)$/.test(beforeThat) ? outer : beforeThat
  return before === '[' ? beforeThat : ''
}

/** `req.query.sort` is no method unless it is called. */
const isOwnName = (name: string, after: string | undefined) =>
  !languageMembers.has(name) || (after !== undefined && after !== '(' && name !== 'length')
