import { textOf } from '../../http/body.ts'
import type { Answer } from '../../gateway/answer.ts'
import type { HttpRequest } from '../../http/request.ts'
import { ownObservation } from '../../check/catalogue/entry.ts'
import type { Finding } from '../../check/finding.ts'
import { markWords } from './marked.ts'
import type { Trial } from '../session/session.ts'

/**
 * What an answer owes to the request before it: `cold` is the same request on a container of its own. Only what can hardly be meant, since
 * stores, counters, caches, limits and lists of what is popular keep state too: somebody without credentials is let in, a cookie is
 * sent along to somebody else, a value that only the other request brought turns up.
 */
export function leakOf(last: Trial, cold: Trial, first: Trial): Finding | undefined {
  const [now, then] = [last.exchange.answer, cold.exchange.answer]
  // What a front end says of a failure is not the handler's.
  if (now.rejection !== undefined || now.status >= 500) return undefined
  const [before, request] = [first.exchange.request, last.exchange.request]
  const refused = then.status === 401 || then.status === 403
  // Who writes may open to all what was closed; what is answered otherwise than 200 may have been written, whatever its method.
  const mayHaveWritten = !isSafe(before.method) || first.exchange.answer.status !== 200
  if (refused && isLetIn(now) && isSafe(request.method) && isBare(request) && !mayHaveWritten && !isBare(before))
    return leak('status', { cold: then.status, warm: now.status })
  const cookie = foreignCookie(now, then, first.exchange.answer)
  if (cookie !== undefined) return leak('headers.set-cookie', { text: cookie })
  // What was stored is read again, and may be linked to in headers.
  if (!isSafe(before.method)) return undefined
  for (const [place, text, known] of placesOf(now, then)) {
    // What is popular is read by those who ask for it elsewhere.
    const mayBeMeant = place === 'body' && before.path !== request.path
    const isForeign = (mark: string) =>
      (place === 'body'
        ? tellsWho(before, mark) && !before.query.includes(mark)
        : textOfRequest(before).includes(mark)) &&
      text.includes(mark) &&
      !known.includes(mark)
    const word = mayBeMeant ? undefined : markWords.find(isForeign)
    if (word !== undefined && !textOfRequest(request).includes(word)) return leak(place, { text: word })
  }
  return undefined
}

/** The same leak where the other request brings values that others use as well: its answer is another than on a container of its own. */
export function changedAt(place: string, last: Trial, cold: Trial): Finding | undefined {
  for (const [at, text, known] of placesOf(last.exchange.answer, cold.exchange.answer))
    if (at === place && text !== known) return leak(place, { text: text.slice(0, 80) })
  return undefined
}

/** Whether somebody without credentials is let in by an answer. */
export const isLetIn = ({ status }: Answer): boolean => status < 300

const isBare = ({ query, headers, body }: HttpRequest) => query === '' && headers.length === 0 && body === null

/** A cookie of the other answer that nobody gets who asks first. */
function foreignCookie(now: Answer, then: Answer, other: Answer): string | undefined {
  const lines = ({ headers }: Answer) =>
    headers.flatMap(([name, value]) => (name.toLowerCase() === 'set-cookie' ? [value] : []))
  const names = new Set(lines(then).map((line) => line.split('=', 1)[0]))
  const others = new Set(lines(other))
  return lines(now).find((line) => others.has(line) && !names.has(line.split('=', 1)[0]))
}

/**
 * What the same request, asked again, must not make of its answer: the same text once more stringified, or a list twice. Counters, clocks
 * and flags may change it, and a log grows by one.
 */
export function changedOf(again: Trial, first: Trial): Finding | undefined {
  const { request, answer: then } = first.exchange
  const now = again.exchange.answer
  if (now.status !== then.status || then.body.length > 100_000 || now.body.length > 200_000) return undefined
  const [text, before] = [textOf(now.body), textOf(then.body)]
  if (text === before || before.length < 3) return undefined
  const [json, earlier] = [jsonOf(text), jsonOf(before)]
  if (json === before) return leak('body', { stringified: true })
  return isSafe(request.method) && hasDoubled(json, earlier) ? leak('body', { doubled: true }) : undefined
}

/** Any list that has become itself twice. */
function hasDoubled(now: unknown, then: unknown): boolean {
  if (Array.isArray(now) && Array.isArray(then))
    return then.length > 1 && JSON.stringify(now) === JSON.stringify([...(then as unknown[]), ...(then as unknown[])])
  if (kindOf(now) !== 'object' || kindOf(then) !== 'object') return false
  const earlier = then as Record<string, unknown>
  return Object.entries(now as object).some(([key, value]) => hasDoubled(value, earlier[key]))
}

const kindOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** Methods by which a client means to change nothing (RFC 9110 section 9.2.1). */
export const isSafe = (method: string) => method === 'GET' || method === 'HEAD' || method === 'OPTIONS'

function leak(place: string, facts: Finding['facts']): Finding {
  return { code: 'state-leak', level: 'error', evidence: ownObservation, place, facts }
}

/** Headers that say who asks. Others, and the query, may bring what is for everybody: a title that is on air, a word that is searched for. */
const identity =
  /cookie|auth|user(?!-agent)|token|session|api-?key|account|tenant|customer|e-?mail|identity|subject|client|device|member|login|from/i

const tellsWho = ({ headers }: HttpRequest, word: string) =>
  headers.some(([name, value]) => value.includes(word) && identity.test(name))

/** Headers one by one, and the body: what is said now, and what is said on a container of its own. */
function* placesOf(now: Answer, then: Answer): Generator<[string, string, string]> {
  const [nowBy, thenBy] = [linesByName(now), linesByName(then)]
  for (const [name, text] of nowBy)
    if (!ofTheFrontEnd.test(name)) yield [`headers.${name}`, text, thenBy.get(name) ?? '']
  yield ['body', bodyText(now), bodyText(then)]
}

const ofTheFrontEnd = /^(?:date|x-amz.*|x-cache|age|content-length|apigw-requestid)$/

function linesByName({ headers }: Answer): Map<string, string> {
  const byName = new Map<string, string>()
  for (const [name, value] of headers) {
    const key = name.toLowerCase()
    byName.set(key, `${byName.get(key) ?? ''} ${value}`)
  }
  return byName
}

function textOfRequest({ path, query, headers, body }: HttpRequest): string {
  return `${path} ${query} ${headers.map((line) => line.join(' ')).join(' ')} ${body === null ? '' : textOf(body)}`
}

const bodyText = ({ body }: Answer) => (body.length > 100_000 ? '' : textOf(body))
