import { strictTextOf } from '../http/body.ts'
import { escapeText } from './escape.ts'
import { count } from './names.ts'

/** One part of a long text: a piece that is shown, or a unit repeated. */
interface Part {
  readonly text: string
  readonly times: number
}

const shortestRun = 40

/** The text as runs of one repeated unit and the pieces between them. */
function partsOf(text: string): Part[] {
  if (text.length < shortestRun) return [{ text, times: 1 }]
  const period = periodOf(text)
  if (period > 0) return [{ text: text.slice(0, period), times: text.length / period }]
  const parts: Part[] = []
  let from = 0
  for (let at = 0; at < text.length;) {
    let end = at + 1
    while (end < text.length && text.charCodeAt(end) === text.charCodeAt(at)) end++
    if (end - at >= shortestRun && !isSurrogate(text.charCodeAt(at))) {
      if (at > from) parts.push({ text: text.slice(from, at), times: 1 })
      parts.push({ text: text.slice(at, at + 1), times: end - at })
      from = end
    }
    at = end
  }
  if (from < text.length) parts.push({ text: text.slice(from), times: 1 })
  return parts
}

/** Length of the unit that makes up the whole text, at most 32; 0 for none. */
function periodOf(text: string): number {
  for (let unit = 1; unit <= 32; unit++)
    if (text.length % unit === 0 && text.startsWith(text.slice(0, unit * 2 - 1), unit))
      if (text.slice(unit) === text.slice(0, -unit)) return isSurrogate(text.charCodeAt(unit - 1)) ? 0 : unit
  return 0
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff
}

function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  return quote + escapeText(text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)) + quote
}

/** Stands for a value that is not shown until the code is made: see `secrets.ts`. */
export const mask = /ProxyproofSecret(\d+)x/g

/** A string as a JavaScript expression of exactly that value; long runs as `'a'.repeat(n)`. */
export function stringCode(text: string): string {
  const parts = partsOf(text)
  // A mask that is cut in two, or repeated as it is, would never be found again.
  if (parts.some(({ times }) => times > 1) && text.search(mask) >= 0) {
    const pieces = text.split(/(ProxyproofSecret\d+x)/).filter((piece) => piece !== '')
    return pieces.map(stringCode).join(' + ')
  }
  return parts
    .map(({ text: piece, times }) => (times === 1 ? quoted(piece) : `${quoted(piece)}.repeat(${times})`))
    .join(' + ')
}

/** Plain data as a JavaScript expression. */
export function codeOf(value: unknown): string {
  if (typeof value === 'string') return stringCode(value)
  if (Array.isArray(value)) return `[${value.map(codeOf).join(', ')}]`
  if (value instanceof URL) return `new URL(${stringCode(value.href)})`
  if (typeof value !== 'object' || value === null) return String(value)
  const members = Object.entries(value).map(([name, member]) => `${keyCode(name)}: ${codeOf(member)}`)
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}

/** A key of an object literal: `['__proto__']` and not `__proto__`, which would set the prototype. */
export function keyCode(name: string): string {
  if (name === '__proto__') return `['__proto__']`
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : `[${stringCode(name)}]`
}

/** A string as {@link stringCode} shows it, cut to about `max` characters with the number left out. */
export function stringText(text: string, max = 200): string {
  const shown: string[] = []
  let left = max
  let rest = text.length
  for (const { text: piece, times } of partsOf(text)) {
    if (left <= 0) break
    const cut = piece.length > left ? piece.slice(0, left) : piece
    shown.push(times === 1 ? quoted(cut) : `${quoted(cut)}.repeat(${times})`)
    left -= Math.max(cut.length, 12)
    rest -= cut === piece ? piece.length * times : cut.length
    if (cut !== piece) break
  }
  return shown.join(' + ') + (rest > 0 ? ` … ${count(rest)} more characters` : '')
}

/** Bytes: text if they are UTF-8, else hexadecimal with their number. */
export function bytesText(bytes: Uint8Array, max = 200): string {
  const text = strictTextOf(bytes)
  if (text !== undefined) return stringText(text, max)
  const shown = Math.min(bytes.length, 24)
  const hex = Buffer.from(bytes.subarray(0, shown))
    .toString('hex')
    .replaceAll(/(..)(?=.)/g, '$1 ')
  return `${count(bytes.length)} byte${bytes.length === 1 ? '' : 's'}: ${hex}${bytes.length > shown ? ' …' : ''}`
}

/** Any value in the form in which one would write it in JavaScript, cut to about `max` characters a string and 8 levels. */
export function valueText(value: unknown, max = 200, depth = 0): string {
  if (typeof value === 'string') return stringText(value, max)
  if (typeof value === 'bigint') return `${value}n`
  if (value instanceof Uint8Array) return bytesText(value, max)
  if (typeof value !== 'object' || value === null) return escapeText(String(value))
  if (depth >= 8) return Array.isArray(value) ? '[…]' : '{…}'
  if (Array.isArray(value)) {
    const shown = value.slice(0, 20).map((one) => valueText(one, max, depth + 1))
    if (value.length > 20) shown.push(`… ${count(value.length - 20)} more`)
    return `[${shown.join(', ')}]`
  }
  const members = membersOf(value, max, depth)
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}

/**
 * A value over several lines: one where it fits the width, else one a member, and members that do not fit in the same
 * way as far as `maxLines` allows. No line is wider than `width`: what is cut ends in `…`.
 */
export function valueLines(value: unknown, width: number, maxLines: number): string[] {
  const one = valueText(value, width)
  if (one.length <= width) return [one]
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [cutLine(one, width)]
  const room = Math.max(1, maxLines - 2)
  const list = Array.isArray(value)
  const members: [string, unknown][] = list ? value.map((item) => ['', item]) : Object.entries(value)
  const kept = members.length > room ? room - 1 : members.length
  let spare = room - kept - (kept < members.length ? 1 : 0)
  const shown = members.slice(0, kept).flatMap(([key, member]) => {
    const prefix = list ? '' : `${keyText(key)}: `
    const one = valueText(member, width)
    const inner = prefix.length + one.length <= width - 3 ? [one] : valueLines(member, width - 3, mostLines)
    if (inner.length > spare + 1 || prefix.length + inner[0]!.length > width - 3)
      inner.splice(0, inner.length, cutLine(one, width - 3 - prefix.length))
    spare -= inner.length - 1
    return inner.map((line, at) => `  ${at === 0 ? prefix : ''}${line}${at === inner.length - 1 ? ',' : ''}`)
  })
  if (kept < members.length) shown.push(`  … ${count(members.length - kept)} more`)
  return [list ? '[' : '{', ...shown, list ? ']' : '}']
}

const mostLines = 12

function cutLine(line: string, max: number): string {
  return line.length <= max ? line : `${line.slice(0, Math.max(1, max - 2))} …`
}

function membersOf(value: object, max: number, depth: number): string[] {
  const entries = Object.entries(value)
  const shown = entries.slice(0, 20).map(([key, member]) => `${keyText(key)}: ${valueText(member, max, depth + 1)}`)
  if (entries.length > 20) shown.push(`… ${count(entries.length - 20)} more`)
  return shown
}

function keyText(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : stringText(key, 60)
}
