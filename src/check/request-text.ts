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
  if (bringsBadText(request)) return true
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

/** True if the target or the body of a request holds what is no text, or stands for it. */
function bringsBadText({ body, path, query }: HttpRequest): boolean {
  const text = body === null || body.length === 0 ? '' : strictTextOf(body)
  return text === undefined || suspicious.test(text) || isBadTarget(path) || isBadTarget(query)
}

/** What a request brings that is no text, as a handler may keep it; empty if all of it is text. */
export function badTextIn(request: HttpRequest): string {
  if (!bringsBadText(request)) return ''
  const text = allTextOf(request)
  const unescaped = text.replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
  return `${text}\n${unescaped}`
}

/** Whether all that is no text in a text stands in another. */
export function isBadTextOf(text: string, other: string): boolean {
  return (text.match(badRuns) ?? []).every((run) => other.includes(run))
}

/** True if a request holds C1 control characters, as they are or escaped. */
export function mayCarryC1(request: HttpRequest): boolean {
  return /[\u0080-\u009f]|\\u00[89]/i.test(allTextOf(request))
}

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const badRuns = /[\ufffd\0-\x08\x0e-\x1a]+/g

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
