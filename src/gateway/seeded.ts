import type { HttpRequest } from '../http/request.ts'

/** Hexadecimal digits that depend on a seed and a name only. */
export function hexOf(seed: number, name: string, length: number): string {
  let digits = ''
  for (let round = 0; digits.length < length; round++)
    digits += hex8(mix(hashText(hashText(basis ^ seed, name), `${round}`)))
  return digits.slice(0, length)
}

/** Lower-case letters and digits that depend on a seed and a name only: ids of APIs, deployments, resources. */
export function lettersOf(seed: number, name: string, length: number): string {
  let text = ''
  for (let round = 0; text.length < length; round++)
    text += Number.parseInt(hexOf(seed, `${name} ${round}`, 8), 16)
      .toString(36)
      .padStart(6, 'a')
      .slice(0, 6)
  return text.slice(0, length)
}

/**
 * Eight hexadecimal digits for a request: equal for equal requests, so that its event never changes, and hardly ever equal
 * for others, so that no handler takes two requests for one. Looks at 64 characters of each part and 256 bytes of the body.
 */
export function requestDigits(request: HttpRequest): string {
  // Event and answer of one exchange ask one after the other
  if (last?.request === request) return last.digits
  let hash = hashText(basis, request.method)
  hash = hashText(hash, request.path)
  hash = hashText(hash, request.query)
  for (const [name, value] of request.headers) hash = hashText(hashText(hash, name), value)
  const { body } = request
  if (body !== null) {
    hash = Math.imul(hash ^ body.length ^ 0x100, prime)
    const end = body.length < 256 ? body.length : 256
    for (let i = 0; i < end; i++) hash = Math.imul(hash ^ body[i]!, prime)
  }
  last = { request, digits: hex8(mix(hash)) }
  return last.digits
}

let last: { readonly request: HttpRequest; readonly digits: string } | undefined

// FNV-1a, whose mixing step is finished by that of MurmurHash3: short inputs would otherwise leave the high bits alone
const basis = 0x811c9dc5
const prime = 0x01000193

function hashText(hash: number, text: string): number {
  const end = text.length < 64 ? text.length : 64
  let result = Math.imul(hash ^ text.length, prime)
  for (let i = 0; i < end; i++) result = Math.imul(result ^ text.charCodeAt(i), prime)
  return result
}

function mix(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

function hex8(value: number): string {
  return value.toString(16).padStart(8, '0')
}
