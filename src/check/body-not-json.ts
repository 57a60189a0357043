import type { Exchange } from '../exchange/exchange.ts'
import type { Evidence } from '../gateway/evidence.ts'
import { strictTextOf } from '../http/body.ts'
import { headerValue } from '../http/headers.ts'
import { essenceOf, isJson } from '../http/media-type.ts'
import { hasNoContent } from './no-content.ts'
import { levelFor } from './level.ts'
import { returnedBy } from './returned.ts'
import type { Finding } from './finding.ts'

const evidence: Evidence = {
  tier: 'documented',
  source: 'RFC 8259 section 2: what a body of application/json has to be',
  url: 'https://www.rfc-editor.org/rfc/rfc8259#section-2',
}

/**
 * The handler says JSON and sends something else, so every client that believes it fails. Silent where the front end
 * filled in the type, where there is no body to read, where JSON is framed on purpose (lines of JSON, a guard against
 * script inclusion), where the text is not readable here (compressed, another charset, a part of a range), and where the
 * client gets back the very bytes that it sent, under the type that it gave them.
 */
export function bodyNotJson(exchange: Exchange): Finding | undefined {
  const returned = returnedBy(exchange)
  if (returned === undefined || !isJson(returned.contentType)) return undefined
  if (returned.contentEncoding !== '' || hasNoContent(exchange) || exchange.answer.status === 206) return undefined
  if (essenceOf(returned.contentType) === 'application/stream+json' || hasOtherCharset(returned.contentType))
    return undefined
  const text = returned.base64 || returned.text === undefined ? decoded(exchange, returned.text) : returned.text
  if (text !== undefined && (isBlank(text) || isGuarded(text) || isJsonText(text))) return undefined
  if (isMirror(exchange, returned.contentType)) return undefined
  return {
    code: 'body-not-json',
    level: levelFor(exchange, evidence, 'likely'),
    evidence,
    place: 'body',
    facts: {
      status: exchange.answer.status,
      contentType: returned.contentType,
      body: text?.slice(0, 200) ?? 'not UTF-8',
    },
  }
}

/** The text of the bytes meant: of base64 text even where this front end sends it undecoded. */
function decoded({ answer }: Exchange, text: string | undefined): string | undefined {
  return strictTextOf(text === undefined ? answer.body : Buffer.from(text, 'base64'))
}

function isMirror({ request, answer }: Exchange, contentType: string | undefined): boolean {
  const { headers, body } = request
  return body !== null && headerValue(headers, 'content-type') === contentType && Buffer.from(body).equals(answer.body)
}

function isJsonText(text: string): boolean {
  try {
    // Clients strip a byte order mark (RFC 8259 section 8.1 lets them).
    JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
    return true
  } catch {
    return false
  }
}

function isBlank(text: string): boolean {
  return text.length < 64 && text.trim() === ''
}

/** A prefix that keeps JSON from running as a script: clients that expect it cut it off. */
function isGuarded(text: string): boolean {
  return /^(?:\)\]\}'?,?|while\s*\((?:1|true)\);|for\s*\(;;\);|throw 1;|\{\}&&)/.test(text)
}

function hasOtherCharset(contentType: string | undefined): boolean {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType ?? '')?.[1]?.toLowerCase()
  return charset !== undefined && !['utf-8', 'utf8', 'us-ascii', 'ascii'].includes(charset)
}
