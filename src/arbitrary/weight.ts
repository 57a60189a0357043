import type { HttpRequest } from '../http/request.ts'
import { methodRank } from './method.ts'

/** Weight of a text: its length first, then how far its characters are from boring ones. */
export function weightOfText(text: string): number {
  let weight = 0
  for (let i = 0; i < text.length; i++) weight += 4 + oddness(text.charCodeAt(i))
  return weight
}

function weightOfBytes(bytes: Uint8Array): number {
  let weight = 0
  for (const byte of bytes) weight += 4 + oddness(byte)
  return weight
}

function oddness(code: number): number {
  if (code === 0x31 || code === 0x2f) return 0 // '1' and '/'
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) return 1
  return code > 0x20 && code < 0x7f ? 2 : 3
}

/**
 * Weight of a request, a natural number: the measure that every shrink lowers. A body weighs more than any method, so
 * that it goes first; then parts, characters, and what is odd about them.
 */
export function weightOf({ method, path, query, headers, body }: HttpRequest): number {
  let weight = methodRank(method, body !== null) + weightOfText(path) + weightOfText(query)
  for (const [name, value] of headers) weight += 8 + weightOfText(name) + weightOfText(value)
  return body === null ? weight : weight + 16 + weightOfBytes(body)
}
