import { textOf } from '../http/body.ts'
import type { Answer } from '../gateway/answer.ts'
import type { HttpRequest } from '../http/request.ts'
import { ownObservation } from '../check/catalogue/entry.ts'
import type { Finding } from '../check/finding.ts'
import type { Trial } from './session.ts'

/**
 * What an answer owes to requests before it: `cold` is the same request on a container of its own, `before` are the others with
 * their own cold answers. Undefined where what differs may be meant: stores, counters, caches and limits keep state too.
 */
export function leakOf(last: Trial, cold: Trial, before: readonly Trial[]): Finding | undefined {
  const [now, then] = [last.exchange.answer, cold.exchange.answer]
  // What a front end says of a failure is not the handler's.
  if (now.rejection !== undefined || now.status >= 500) return undefined
  if ((then.status === 401 || then.status === 403) && now.status >= 200 && now.status < 300)
    return leak('status', { cold: then.status, warm: now.status })
  const own = wordsOfRequest(last.exchange.request)
  for (const { exchange } of before) {
    const brought = wordsOfRequest(exchange.request)
    const told = wordsOfAnswer(exchange.answer)
    const isSafe = safeMethods.has(exchange.request.method)
    for (const [place, words, known] of placesOf(now, then)) {
      // What was stored is read again by those who ask for it; it is not sent along in a header.
      if (!isSafe && place !== 'headers.set-cookie') continue
      const foreign = [...words].find(
        (word) => !known.has(word) && !own.has(word) && (brought.has(word) || told.has(`${place} ${word}`)),
      )
      if (foreign !== undefined) return leak(place, { text: foreign })
    }
  }
  return undefined
}

/**
 * What the same request, asked again, must not make of its answer: another kind of JSON, or the same content twice. Counters, clocks
 * and flags may change it.
 */
export function changedOf(again: Trial, first: Trial): Finding | undefined {
  const { request, answer: then } = first.exchange
  const now = again.exchange.answer
  if (now.status !== then.status || then.body.length > 100_000 || now.body.length > 200_000) return undefined
  const [text, before] = [textOf(now.body), textOf(then.body)]
  if (text === before || before.length < 3) return undefined
  const isSafe = safeMethods.has(request.method)
  const [json, earlier] = [jsonOf(text), jsonOf(before)]
  if (json === undefined || earlier === undefined)
    return isSafe && text === before + before ? leak('body', { text: before.slice(0, 40) }) : undefined
  if (kindOf(json) === 'string' && kindOf(earlier) !== 'string') return leak('body', { stringified: true })
  return isSafe && hasDoubled(json, earlier) ? leak('body', { doubled: true }) : undefined
}

/** Any list that has become itself twice. */
function hasDoubled(now: unknown, then: unknown): boolean {
  if (Array.isArray(now) && Array.isArray(then))
    return then.length > 0 && JSON.stringify(now) === JSON.stringify([...(then as unknown[]), ...(then as unknown[])])
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

const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

function leak(place: string, facts: Finding['facts']): Finding {
  return { code: 'state-leak', level: 'error', evidence: ownObservation, place, facts }
}

/** Headers one by one, and the body: what is said now, and what is said on a container of its own. */
function* placesOf(now: Answer, then: Answer): Generator<[string, ReadonlySet<string>, ReadonlySet<string>]> {
  const [nowBy, thenBy] = [linesByName(now), linesByName(then)]
  for (const [name, text] of nowBy)
    if (!ofTheFrontEnd.test(name)) yield [`headers.${name}`, wordsIn(text), wordsIn(thenBy.get(name) ?? '')]
  yield ['body', wordsIn(bodyText(now)), wordsIn(bodyText(then))]
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

function wordsOfAnswer(answer: Answer): ReadonlySet<string> {
  const words = new Set<string>()
  for (const [name, text] of linesByName(answer)) for (const word of wordsIn(text)) words.add(`headers.${name} ${word}`)
  for (const word of wordsIn(bodyText(answer))) words.add(`body ${word}`)
  return words
}

function wordsOfRequest({ path, query, headers, body }: HttpRequest): ReadonlySet<string> {
  const text = `${path} ${query} ${headers.map(([name, value]) => `${name} ${value}`).join(' ')} ${body === null ? '' : textOf(body)}`
  return wordsIn(decoded(text))
}

function decoded(text: string): string {
  try {
    return `${text} ${decodeURIComponent(text)}`
  } catch {
    return text
  }
}

const bodyText = ({ body }: Answer) => (body.length > 100_000 ? '' : textOf(body))

/** Runs of letters: numbers, clocks and ids change by themselves. */
function wordsIn(text: string): Set<string> {
  return new Set(text.match(/(?<![\p{L}\d_])\p{L}{3,}(?![\p{L}\d_])/gu) ?? [])
}
