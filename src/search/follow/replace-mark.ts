import { strictTextOf, utf8 } from '../../http/body.ts'
import type { HeaderLine } from '../../http/headers.ts'
import { percentDecode, queryPairs, toQuery, type QueryPair } from '../../http/query.ts'
import type { HttpRequest } from '../../http/request.ts'
import { escapedMark, hasMark, marksOf, withoutMarks } from '../../lambda/observe/marks.ts'
import { markedIn } from '../known/carried-json.ts'
import { numberOfName } from '../../lambda/observe/mark-numbers.ts'
import { replaceNumber } from './replace-number.ts'
import type { Replacement } from './replacement.ts'
import { pathText, valuesOf } from '../request/request-values.ts'
import { isForm } from '../request/is-form.ts'

/** The request with something else in place of a mark, encoded as it has to be where it stands. Undefined where that cannot be. */
export function replaceMark(request: HttpRequest, mark: string, by: Replacement): HttpRequest | undefined {
  const number = numberOfName(mark)
  if (number !== undefined) return replaceNumber(request, number, by)
  if (!hasMark(mark)) return replaceValue(request, mark, by)
  // An object stands where JSON is: in the body, or in what a value carries.
  const isElsewhere = request.path.includes(mark) || !['body', undefined].includes(placeOfMark(request, mark))
  if (typeof by === 'object' && isElsewhere) return undefined
  if (request.path.includes(mark))
    return by === undefined
      ? undefined
      : { ...request, path: request.path.replaceAll(mark, () => pathText(String(by))) }
  const place = placeOfMark(request, mark)
  if (place === 'query') return { ...request, query: inQuery(request.query, mark, by) }
  if (place === 'body' || place === 'form') return { ...request, body: inBody(request, mark, by) }
  // What values carry is taken apart only for what is nowhere else.
  const isDeep = place === undefined
  const headers = inHeaders(request.headers, mark, by, isDeep)
  if (headers === undefined) return undefined
  return { ...request, headers, query: isDeep ? inQuery(request.query, mark, by, true) : request.query }
}

function replaceValue(request: HttpRequest, text: string, by: Replacement): HttpRequest | undefined {
  if (typeof by === 'object' || by === undefined) return undefined
  // Each changes what the next is put into.
  const places = valuesOf(request).filter((value) => value.text === text).length
  let made: HttpRequest | undefined
  for (let i = 0; i < places; i++)
    made = valuesOf(made ?? request)
      .find((value) => value.text === text)
      ?.put(String(by))
  return made ?? replaceWord(request, text, String(by))
}

/** In place of what is one of several parts of a value: `VAE` of `VAE:37`. */
function replaceWord(request: HttpRequest, word: string, by: string): HttpRequest | undefined {
  if (!/^\w{3,}$/.test(word)) return undefined
  const alone = new RegExp(`(?<!\\w)${word}(?!\\w)`, 'g')
  const holder = valuesOf(request).find(({ text }) => text.search(alone) >= 0)
  return holder?.put(holder.text.replaceAll(alone, () => by))
}

/** The request with something else in place of all marks but those of its path. */
export function clearMarks(request: HttpRequest, by: 1 | undefined): HttpRequest {
  const put = by === undefined ? [] : [String(by)]
  const inValue = (text: string): readonly string[] => {
    if (hasMark(text)) return put
    const carried = text.length < 4 ? undefined : markedIn(text)
    return carried === undefined || !hasMark(JSON.stringify(carried.value))
      ? [text]
      : [carried.write(cleared(carried.value, by) ?? {})]
  }
  const query = queryPairs(request.query).flatMap((pair) =>
    hasMark(pair.key) ? [] : inValue(percentDecode(pair.value ?? '')).map((value) => withValue(pair, value)),
  )
  const headers = request.headers.flatMap(([name, value]): HeaderLine[] => {
    if (!/^cookie$/i.test(name)) return inValue(value).map((one) => [name, one])
    const cookies = value.split('; ').flatMap((cookie) => {
      const own = cookie.slice(0, cookie.length - afterName(cookie).length)
      return inValue(afterName(cookie)).map((one) => own + one)
    })
    return cookies.length === 0 ? [] : [[name, cookies.join('; ')]]
  })
  return { ...request, query: toQuery(query), headers, body: clearedBody(request, by) }
}

const withValue = (pair: QueryPair, value: string): QueryPair =>
  pair.value === undefined || value === percentDecode(pair.value)
    ? pair
    : { ...pair, value: encodeURIComponent(value.toWellFormed()) }

function clearedBody(request: HttpRequest, by: 1 | undefined): Uint8Array | null {
  const text = request.body === null ? undefined : strictTextOf(request.body)
  if (text === undefined || !hasMark(text)) return request.body
  if (isForm(request)) return utf8(clearMarks({ ...request, query: text, headers: [], body: null }, by).query)
  try {
    return utf8(JSON.stringify(cleared(JSON.parse(text), by) ?? {}))
  } catch {
    return utf8(withoutMarks(text, String(by ?? '')))
  }
}

function cleared(value: unknown, by: 1 | undefined): unknown {
  if (typeof value === 'string') return hasMark(value) ? by : value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one) => cleared(one, by)).filter((one) => one !== undefined)
  const members = Object.entries(value).flatMap(([key, one]): [string, unknown][] => {
    const next = hasMark(key) ? undefined : cleared(one, by)
    return next === undefined ? [] : [[key, next]]
  })
  return Object.fromEntries(members)
}

/** All marks in a request but those of its path. */
export function marksIn(request: HttpRequest): readonly string[] {
  const known = found.get(request)
  if (known !== undefined) return known
  const marks = findMarks(request)
  found.set(request, marks)
  return marks
}

const found = new WeakMap<HttpRequest, readonly string[]>()

function findMarks({ query, headers, body }: HttpRequest): string[] {
  const texts = [
    ...queryPairs(query).flatMap(({ key, value = '' }) => [key, percentDecode(value)]),
    ...headers.flatMap(([name, value]) => (/^cookie$/i.test(name) ? value.split('; ').map(afterName) : [value])),
    ...(body === null ? [] : [strictTextOf(body) ?? '']),
  ]
  const all = texts.flatMap((text) => [text, JSON.stringify(markedIn(text)?.value) ?? '']).join('\n')
  return marksOf(all)
}

/** Which part of a request a mark stands in. */
export function placeOfMark(
  request: HttpRequest,
  mark: string,
): 'query' | 'headers' | 'cookies' | 'form' | 'body' | undefined {
  const { query, headers, body } = request
  if (query.includes(mark)) return 'query'
  const line = headers.find(([, value]) => value.includes(mark) || value.includes(escapedMark(mark)))
  if (line) return /^cookie$/i.test(line[0]) ? 'cookies' : 'headers'
  if (body === null || !(strictTextOf(body) ?? '').includes(mark)) return undefined
  return isForm(request) ? 'form' : 'body'
}

const afterName = (cookie: string) => cookie.slice(cookie.indexOf('=') + 1)

function inQuery(query: string, mark: string, by: Replacement, isDeep = false): string {
  const pairs = queryPairs(query).flatMap((pair) => {
    const { key, value } = pair
    const decoded = value === undefined ? undefined : percentDecode(value)
    const made = decoded === undefined ? decoded : inText(decoded, mark, by, isDeep)
    if (by === undefined && (key.includes(mark) || (decoded !== undefined && made === undefined))) return []
    if (!key.includes(mark) && made === decoded) return [pair]
    const name = key.replaceAll(mark, () => encodeURIComponent(String(by)))
    return [{ ...pair, key: name, ...(made !== undefined && { value: encodeURIComponent(made.toWellFormed()) }) }]
  })
  return toQuery(pairs)
}

function inHeaders(
  headers: readonly HeaderLine[],
  mark: string,
  by: Replacement,
  isDeep: boolean,
): HeaderLine[] | undefined {
  const made: HeaderLine[] = []
  for (const [name, value] of headers) {
    const next = /^cookie$/i.test(name) ? inCookies(value, mark, by, isDeep) : inText(value, mark, by, isDeep)
    if (next === undefined) continue
    if (next !== value && !/^[\x20-\x7e]*$/.test(next)) return undefined
    made.push([name, next])
  }
  return made
}

function inCookies(line: string, mark: string, by: Replacement, isDeep: boolean): string | undefined {
  const cookies = line.split('; ').flatMap((cookie) => {
    const value = afterName(cookie)
    const written = value.includes(escapedMark(mark)) ? escapedMark(mark) : mark
    const made = inText(value, written, by, isDeep)
    if (made === value) return [cookie]
    if (made === undefined) return []
    // The line was looked into as a whole: what it is to be names cookies itself.
    if (cookie === written && /^[\x20-\x7e]*=[\x20-\x7e]*$/.test(made)) return [made.replace(/^[; ]+/, '')]
    const safe = /^[!#-+\--:<-[\]-~]*$/.test(made) ? made : encodeURIComponent(made.toWellFormed())
    return [cookie.slice(0, cookie.length - value.length) + safe]
  })
  return cookies.length === 0 ? undefined : cookies.join('; ')
}

function inBody(request: HttpRequest, mark: string, by: Replacement): Uint8Array | null {
  const { body } = request
  const text = body === null ? undefined : strictTextOf(body)
  if (text === undefined || !text.includes(mark)) return body
  if (isForm(request)) return utf8(inQuery(text, mark, by))
  try {
    return utf8(JSON.stringify(inJson(JSON.parse(text), mark, by) ?? {}))
  } catch {
    return utf8(text.replaceAll(mark, () => String(by ?? '')))
  }
}

/** A text, or the JSON that it carries. Undefined where what held the mark is gone. */
function inText(text: string, mark: string, by: Replacement, isDeep: boolean): string | undefined {
  if (text.includes(mark)) return by === undefined ? undefined : text.replaceAll(mark, () => String(by))
  const carried = isDeep && text.length >= 4 ? markedIn(text) : undefined
  if (carried === undefined || !JSON.stringify(carried.value).includes(mark)) return text
  return carried.write(inJson(carried.value, mark, by) ?? {})
}

function inJson(value: unknown, mark: string, by: Replacement): unknown {
  if (typeof value === 'string') {
    if (value === mark) return by
    if (typeof by === 'object') return value
    return by === undefined && value.includes(mark) ? undefined : value.replaceAll(mark, () => String(by))
  }
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one) => inJson(one, mark, by)).filter((one) => one !== undefined)
  const members = Object.entries(value).flatMap(([key, one]): [string, unknown][] => {
    const next = by === undefined && key.includes(mark) ? undefined : inJson(one, mark, by)
    return next === undefined ? [] : [[key.replaceAll(mark, () => String(by)), next]]
  })
  return Object.fromEntries(members)
}
