import { percentDecode } from '../../http/query.ts'
import { hasMark } from '../../lambda/observe/marks.ts'

/** What a text carries, and the text with something else in its place. */
export interface Carried {
  /** An object or a list; of what carries marks, a text too. */
  readonly value: unknown
  readonly write: (value: unknown) => string
}

/**
 * The JSON in a text: as it is, percent-encoded, or in base64 as a piece of a token or cookie (`a.b.c`, `Bearer a.b.c`).
 * Undefined where there is none, or only a plain value.
 */
export function carriedIn(text: string): Carried | undefined {
  if (text.length < 2 || text.length > 16_384) return undefined
  if (/^[[{]/.test(text)) return carried(text, (json) => json)
  if (/^%[57]B/i.test(text)) return carried(percentDecode(text), encodeURIComponent)
  return inBase64(text, carried)
}

/** The same, or the text in base64 that has marks, as in `Basic` and the user and password after it. */
export const markedIn = (text: string): Carried | undefined => carriedIn(text) ?? inBase64(text, marked)

function inBase64(
  text: string,
  read: (decoded: string, encode: (decoded: string) => string) => Carried | undefined,
): Carried | undefined {
  const pieces = text.split(/([. ])/)
  for (const [i, piece] of pieces.entries()) {
    if (!/^[\w+/-]{4,}={0,2}$/.test(piece)) continue
    const encoding = /[-_]/.test(piece) ? 'base64url' : 'base64'
    const found = read(Buffer.from(piece, 'base64').toString(), (decoded) =>
      pieces.with(i, Buffer.from(decoded).toString(encoding).replace(/=+$/, '')).join(''),
    )
    if (found) return found
  }
  return undefined
}

function marked(text: string, encode: (text: string) => string): Carried | undefined {
  if (!/^[\x20-\x7e]+$/.test(text) || !hasMark(text)) return undefined
  return { value: text, write: (value) => encode(typeof value === 'object' ? JSON.stringify(value) : String(value)) }
}

function carried(json: string, encode: (json: string) => string): Carried | undefined {
  if (!/^[[{]/.test(json)) return undefined
  try {
    const value = JSON.parse(json) as unknown
    // What is nested so deep that it can be read but not written is text like any other.
    JSON.stringify(value)
    return { value, write: (some) => encode(JSON.stringify(some)) }
  } catch {
    return undefined
  }
}
