import { shown } from './shown.ts'
/** One header line: name as sent, value. */
export type HeaderLine = readonly [name: string, value: string]

/** Header lines in order (a list, `Headers`, a `Map`, whatever yields pairs), or a record whose values may be lists. */
export type HeadersInit = Iterable<HeaderLine> | Readonly<Record<string, string | readonly string[]>>

/** Header lines of a record or of pairs. Throws a `TypeError` for what no client can send. */
export function toHeaderLines(init: HeadersInit | undefined): HeaderLine[] {
  if (init === undefined) return []
  if (typeof init !== 'object' || init === null || isOpaque(init))
    throw new TypeError(`headers must be a record or a list of pairs; got ${shown(init)}`)
  const lines: HeaderLine[] = isIterable(init)
    ? Array.from(init, pairOf)
    : Object.entries(init as Record<string, string | readonly string[]>).flatMap(([name, value]) =>
        (Array.isArray(value) ? (value as readonly string[]) : [value as string]).map((one): HeaderLine => [name, one]),
      )
  for (const [name, value] of lines) {
    if (typeof name !== 'string' || !/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name))
      throw new TypeError(`headers: a name must be an HTTP token; got ${shown(name)}`)
    if (typeof value !== 'string' || /[\r\n\0]/.test(value))
      throw new TypeError(`headers: the value of ${name} must be a string without CR, LF or NUL; got ${shown(value)}`)
  }
  return lines
}

const isIterable = (value: object): value is Iterable<unknown> => Symbol.iterator in value

/** Read as a record, what keeps its content to itself would be no headers. */
function isOpaque(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null
  return !isPlain && !isIterable(value) && Object.keys(value).length === 0
}

function pairOf(line: unknown): HeaderLine {
  if (Array.isArray(line) && line.length === 2) return [line[0], line[1]] as HeaderLine
  throw new TypeError(`headers: a line must be a pair of name and value; got ${shown(line)}`)
}

/** The last value of a header, whatever the casing of its name. */
export function headerValue(headers: readonly HeaderLine[], name: string): string | undefined {
  const wanted = name.toLowerCase()
  for (let i = headers.length - 1; i >= 0; i--) {
    const line = headers[i]!
    if (line[0].length === wanted.length && line[0].toLowerCase() === wanted) return line[1]
  }
  return undefined
}

/** Bytes of header lines as AWS counts them: name, `: `, value, CR LF. Characters count as Latin-1, so one byte each. */
export function headerBytes(headers: readonly HeaderLine[]): number {
  let bytes = 0
  for (const [name, value] of headers) bytes += name.length + value.length + 4
  return bytes
}
