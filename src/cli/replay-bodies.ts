import type { Exchange } from '../exchange/exchange.ts'
import { utf8 } from '../http/body.ts'
import type { HttpRequest } from '../http/request.ts'
import type { CapturedExchange } from '../logs/captured-exchange.ts'
import { completions, guessedBodies, type BodyNames } from '../logs/complete-body.ts'

/** Requests with bodies that the log does not tell. */
export interface Candidates {
  readonly requests: readonly HttpRequest[]
  /** Bytes that the log has; undefined where it has none. */
  readonly known?: number
  readonly tried: number
  readonly failing: number
}

/**
 * The requests to try where a log cut the body or has none; undefined where it tells the body. What the handler reads of the
 * plainest completion is looked at once, so that the names that it asks for are among the guesses.
 */
export async function bodiesToTry(
  { missing }: CapturedExchange,
  request: HttpRequest,
  look: (request: HttpRequest) => Promise<Exchange | undefined>,
): Promise<Candidates | undefined> {
  const cut = missing.some((part) => part.startsWith('body after '))
  if (!cut && !missing.some((part) => part === 'body' || part.startsWith('body:'))) return undefined
  const prefix = cut && request.body !== null ? new TextDecoder().decode(request.body).replace(/\ufffd{1,3}$/, '') : ''
  const bodies = (names: BodyNames) => (cut ? completions(prefix, names) : guessedBodies(names))
  const withBody = (body: string | null) => sent(request, body)
  const plain = bodies([]).find((body) => body !== null)
  const seen = plain === undefined ? undefined : await look(withBody(plain))
  const requests = bodies(namesOf(seen)).map(withBody)
  return { requests, ...(cut && { known: utf8(prefix).length }), tried: 0, failing: 0 }
}

/** A body without a type would not be read as JSON by frameworks. */
function sent(request: HttpRequest, body: string | null): HttpRequest {
  if (body === null) return { ...request, body: null }
  const typed = request.headers.some(([name]) => name.toLowerCase() === 'content-type')
  const json = /^\s*[[{]/.test(body)
  const headers: HttpRequest['headers'] =
    typed || !json ? request.headers : [...request.headers, ['content-type', 'application/json']]
  return { ...request, headers, body: utf8(body) }
}

/** Names of the parsed body that the handler asked for and did not find, in the order in which it asked. */
function namesOf(exchange: Exchange | undefined): BodyNames {
  const found = new Map<string, readonly string[]>()
  for (const { path, present } of exchange?.reads ?? []) {
    if (path[0] !== 'body()' || path.length < 2 || present) continue
    const names = path.slice(1)
    if (names.every(isName)) found.set(names.join('.'), names)
  }
  return [...found.values()].slice(0, 12)
}

function isName(name: string): boolean {
  return (
    /^[\w$-]{1,60}$/.test(name) &&
    !/^\d+$/.test(name) &&
    !(name in Array.prototype) &&
    !(name in String.prototype) &&
    name !== 'toJSON' &&
    name !== 'then'
  )
}
