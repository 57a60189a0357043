import { strictTextOf, textOf } from '../http/body.ts'
import { headerValue } from '../http/headers.ts'
import { percentDecode } from '../http/query.ts'
import type { HttpRequest } from '../http/request.ts'

/** The body of a request as a handler reads it that takes it for text. */
export function textOfRequest(request: HttpRequest): string {
  return textOf(request.body)
}

/** Everything textual in a request, as sent and percent-decoded: where an echoed text must have come from. */
export function allTextOf(request: HttpRequest): string {
  const target = `${request.path}?${request.query}`
  const headers = request.headers.map(([, value]) => value).join('\n')
  return [target, percentDecode(target), headers, textOf(request.body)].join('\n')
}

/**
 * True if a right handler may get U+FFFD or control characters out of a request without breaking anything: bytes that
 * are not UTF-8, escapes of such bytes, lone surrogates, a coding or charset of the sender's, or base64 (credentials,
 * cookies) that decodes to anything.
 */
export function mayCarryBadText(request: HttpRequest): boolean {
  const body = request.body === null || request.body.length === 0 ? '' : strictTextOf(request.body)
  if (body === undefined || suspicious.test(body) || isBadTarget(request.path) || isBadTarget(request.query))
    return true
  if (
    request.headers.some(([name, value]) => !/^[\x20-\x7e\t]*$/.test(value) || /^(?:authorization|cookie)$/i.test(name))
  )
    return true
  const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(headerValue(request.headers, 'content-type') ?? '')?.[1]
  return (
    (charset !== undefined && !/^utf-?8$/i.test(charset)) ||
    headerValue(request.headers, 'content-encoding') !== undefined
  )
}

/** How much of a request is looked at, in characters. */
const longest = 100_000

/** The characters of a request that are no text or stand for what is none, however they are written: a handler may keep them. */
export function badCharactersIn(request: HttpRequest): string {
  const text = allTextOf(request)
    .slice(0, longest)
    .replace(/(?:%[\da-f]{2})+/gi, (escapes) => Buffer.from(escapes.replaceAll('%', ''), 'hex').toString())
    .replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replaceAll(String.raw`\b`, '\b')
    .replaceAll(String.raw`\f`, '\f')
  return [...new Set(text.toWellFormed().match(badCharacter))].join('')
}

/** Whether all characters of a text that are none are among some. */
export function isBadTextOf(text: string, characters: string): boolean {
  return (text.match(badCharacter) ?? []).every((one) => characters.includes(one))
}

/** True if a request holds C1 control characters, as they are or escaped. */
export function mayCarryC1(request: HttpRequest): boolean {
  return /[\u0080-\u009f]|\\u00[89]/i.test(allTextOf(request))
}

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const badCharacter = /[\ufffd\0-\x08\x0c\x0e-\x1a]/g

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const suspicious = /[\ufffd\0-\x08\x0e-\x1a]|\\u(?:d[89a-f]|fffd|00[01])|\\[bf]/i

function isBadTarget(text: string): boolean {
  if (!text.includes('%') && !text.includes('\ufffd')) return false
  try {
    return suspicious.test(decodeURIComponent(text))
  } catch {
    return true
  }
}
