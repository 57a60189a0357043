import type { Exchange } from '../exchange/exchange.ts'
import type { Evidence } from '../gateway/evidence.ts'
import { textOf } from '../http/body.ts'
import { withoutEchoes } from './echoed.ts'
import { errorPlace } from './error-place.ts'
import { atMost, levelFor } from './level.ts'
import { loggedError } from './logged-error.ts'
import { normaliseMessage } from './normalise.ts'
import { returnedBy } from './returned.ts'
import type { Finding } from './finding.ts'

const evidence: Evidence = {
  tier: 'documented',
  source: 'RFC 9110 section 15.6: the server failed to fulfil an apparently valid request',
  url: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.6',
}

/**
 * The handler's own 5xx. Frameworks turn crashes into status 500, hence an error; other 5xx are answers that somebody
 * wrote down, hence a warning. One exchange cannot tell whether the status depends on the input: whoever knows how the
 * baseline is answered lowers or drops what the baseline shows as well. A 501 to a method other than `GET` and `HEAD`
 * is what RFC 9110 section 9.1 asks for, and stays silent.
 */
export function serverError(exchange: Exchange): Finding | undefined {
  const { status, rejection } = exchange.answer
  if (status < 500 || status > 599 || rejection !== undefined) return undefined
  const { method } = exchange.request
  if (status === 501 && method !== 'GET' && method !== 'HEAD') return undefined
  const body = bodyOf(exchange)
  return {
    code: 'server-error',
    level: atMost(levelFor(exchange, evidence, 'likely'), status === 500 ? 'error' : 'warning'),
    evidence,
    place: `${status} ${faultOf(exchange, body)}`.trim(),
    facts: { status, body: textOf(exchange.answer.body.subarray(0, 800)).slice(0, 200) },
  }
}

/** Names the fault behind a 5xx: the logged stack, else the message that the body carries, else how the body begins. */
function faultOf({ facts, answer, request }: Exchange, body: string): string {
  const logged = loggedError(facts.logs)
  if (logged !== undefined) return errorPlace(logged)
  const message = answer.body.length > 4_096 ? undefined : messageOf(body)
  return normaliseMessage(withoutEchoes(withoutStack(message ?? withoutMarkup(body)), request))
    .slice(0, 60)
    .trimEnd()
}

/** What `HEAD` leaves out counts too: the fault is that of `GET`. */
function bodyOf(exchange: Exchange): string {
  const { body } = exchange.answer
  if (body.length > 0) return textOf(body.subarray(0, 4_096))
  const returned = returnedBy(exchange)
  return returned?.text === undefined || returned.base64 ? '' : returned.text.slice(0, 4_096)
}

function withoutMarkup(body: string): string {
  if (!body.trimStart().startsWith('<')) return body
  return body
    .replace(/<br\b[^>]*>/gi, '\n')
    .replace(/<(style|script|head)\b[\s\S]*?<\/\1>|<[^>]*>/gi, ' ')
    .replace(/&(?:nbsp|#160);/gi, ' ')
    .replace(/&(?:quot|#34|#39|apos|lt|gt|amp);/gi, (entity) => entities[entity.toLowerCase()] ?? entity)
    .trim()
}

const entities: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&apos;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
}

/** The message alone: the frames below it name machine paths, which differ from one machine to the next. */
function withoutStack(text: string): string {
  return text.replace(/\s+at (?:async )?(?:[^\s(]+ \(|\/|file:|node:|[A-Za-z]:\\)[\s\S]*$/, '')
}

function messageOf(body: string): string | undefined {
  if (!/^\s*[{["]/.test(body)) return undefined
  try {
    return messageIn(JSON.parse(body), 3)
  } catch {
    return undefined
  }
}

const messageKeys = ['message', 'error', 'errorMessage', 'errors', 'detail', 'title', 'msg', 'code', 'name']

/** The first text under a key that error bodies use; the error's name goes before its message. */
function messageIn(value: unknown, depth: number): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null || depth === 0) return undefined
  if (Array.isArray(value)) return messageIn(value[0], depth - 1)
  const body = value as Readonly<Record<string, unknown>>
  for (const key of messageKeys) {
    const found = messageIn(body[key], depth - 1)
    if (found !== undefined && found !== '')
      return key === 'message' && typeof body['name'] === 'string' ? `${body['name']}: ${found}` : found
  }
  return undefined
}
