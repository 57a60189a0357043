import { strictTextOf, utf8 } from '../../http/body.ts'
import { percentDecode } from '../../http/query.ts'
import type { HttpRequest } from '../../http/request.ts'
import { partsOf, requestOf } from '../request/request-parts.ts'

/** Words that nothing else says: where one turns up, this request was there. */
export const markWords: readonly string[] = [
  'quokkavale',
  'zephyrmint',
  'larkspurry',
  'fjordlight',
  'ocelotbrim',
  'wrenhollow',
]

/** The same request with a word of its own in place of each value that is free text. */
export function marked(request: HttpRequest): HttpRequest {
  let next = 0
  const word = () => markWords[next++ % markWords.length]!
  const parts = partsOf(request)
  return requestOf({
    ...parts,
    query: parts.query.map((pair) => (pair.value === undefined ? pair : { ...pair, value: free(pair.value, word) })),
    headers: parts.headers.map(([name, value]) => [name, isOwn(name) ? value : free(value, word)] as const),
    cookies: parts.cookies.map((cookie) => cookie.replace(/(?<==).*$/s, (value) => free(value, word))),
    body: parts.body === null ? null : markedBody(parts.body, word),
  })
}

/** Headers whose values have a meaning of their own. */
const isOwn = (name: string) => /^(?:content-|accept|host$|connection$|transfer-|if-|range$|expect$)/i.test(name)

function free(value: string, word: () => string): string {
  const scheme = /^(Bearer|Basic|Digest) /i.exec(value)?.[0] ?? ''
  return /^[\d.+-]*$/.test(percentDecode(value).slice(scheme.length)) ? value : scheme + word()
}

function markedBody(body: Uint8Array, word: () => string): Uint8Array {
  try {
    const json: unknown = JSON.parse(strictTextOf(body) ?? '')
    return utf8(JSON.stringify(json, (_, value: unknown) => (typeof value === 'string' ? free(value, word) : value)))
  } catch {
    return body
  }
}
