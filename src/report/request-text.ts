import type { HttpRequest } from '../http/request.ts'
import type { HeaderLine } from '../http/headers.ts'
import { carriedLines } from './carried-text.ts'
import { escapeText } from './escape.ts'
import { bytesText, stringText } from './value-text.ts'
import { count, plural } from './names.ts'

/** Method and path, with the query if there is one, cut to `max` characters: `POST /users?limit=`. */
export function targetText(request: HttpRequest, max = 100): string {
  const target = request.query === '' ? request.path : `${request.path}?${request.query}`
  const text = `${request.method} ${target}`
  if (text.length <= max) return escapeText(text)
  return `${escapeText(text.slice(0, max))}… (${count(text.length - max)} more characters)`
}

/**
 * A request as lines: method and path always, then only what the baseline does not have.
 * At most `maxLines`; the rest is counted.
 */
export function requestLines(
  request: HttpRequest,
  baseline: HttpRequest,
  maxLines = 7,
  explained: readonly ExplainedPart[] = [],
): string[] {
  const free = freeParts(explained)
  const long = request.path.length + request.query.length > 160
  const target = long ? targetText({ ...request, query: '' }) : targetText(request, 200)
  const lines = [target + anyText(free.target)]
  if (long && request.query !== '') lines.push(`query: ${stringText(request.query)}`)
  const body = bodyLine(request, baseline, free.body)
  const headers = headerDifference(request.headers, baseline.headers, free.headers)
  const room = maxLines - lines.length - (body === undefined ? 0 : 1)
  if (headers.length <= room) lines.push(...headers)
  else lines.push(...headers.slice(0, room - 1), `and ${plural(headers.length - room + 1, 'more header')}`)
  if (body !== undefined) lines.push(body)
  lines.push(...carriedLines(request).slice(0, Math.max(0, maxLines - lines.length)))
  return lines
}

function headerDifference(
  headers: readonly HeaderLine[],
  baseline: readonly HeaderLine[],
  free: ReadonlySet<string>,
): string[] {
  const usual = new Set(baseline.map(lineKey))
  const own = headers.filter((line) => !usual.has(lineKey(line)))
  const sent = new Set(headers.map(([name]) => name.toLowerCase()))
  const missing = baseline.filter(([name]) => !sent.has(name.toLowerCase()))
  return [
    ...own.map((line) => headerText(line) + (free.has(line[0]) ? '  (other values too)' : '')),
    ...missing.map(([name]) => `without the header ${escapeText(name)}`),
  ]
}

/** A remaining part of the smallest request and whether its value matters. */
interface ExplainedPart {
  readonly part: string
  readonly matters: 'any' | 'only' | 'some'
}

/** The parts whose value can be anything, by the line that they stand in. */
function freeParts(explained: readonly ExplainedPart[]) {
  const any = explained.filter(({ matters }) => matters === 'any').map(({ part }) => part)
  const after = (word: string) =>
    any.filter((part) => part.startsWith(`${word} `)).map((part) => part.slice(word.length + 1))
  return {
    target: [...any.filter((part) => part === 'method' || part === 'path'), ...after('query')],
    headers: new Set([...after('header'), ...(after('cookie').length > 0 ? ['cookie'] : [])]),
    body: any.includes('body') ? [''] : after('body'),
  }
}

function anyText(names: readonly string[]): string {
  if (names.length === 0) return ''
  // A handful of others were tried, which is not all of them.
  return names[0] === ''
    ? '  (other values too)'
    : `  (${names.map((name) => escapeText(name)).join(', ')}: others too)`
}

function lineKey([name, value]: HeaderLine): string {
  return `${name.toLowerCase()}:${value}`
}

/** One header line; quoted where blanks or invisible characters would mislead, cut where it is long. */
export function headerText([name, value]: HeaderLine): string {
  const shown = escapeText(name)
  if (value === '') return `${shown}: (empty)`
  const plain = value.length <= 120 && value === value.trim() && escapeText(value) === value
  return `${shown}: ${plain ? value : stringText(value)}`
}

function bodyLine(request: HttpRequest, baseline: HttpRequest, free: readonly string[]): string | undefined {
  const { body } = request
  if (sameBytes(body, baseline.body)) return undefined
  if (body === null) return 'no body'
  return body.length === 0 ? 'body: empty' : `body: ${bytesText(body)}${anyText(free)}`
}

function sameBytes(a: Uint8Array | null, b: Uint8Array | null): boolean {
  if (a === null || b === null) return a === b
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}
