import { percentDecode } from '../http/query.ts'

/** JSON that a text carries, and the text with other JSON in its place. */
export interface Carried {
  /** An object or a list. */
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
  const pieces = text.split(/([. ])/)
  for (const [i, piece] of pieces.entries()) {
    if (!/^[\w+/-]{4,}={0,2}$/.test(piece)) continue
    const encoding = /[-_]/.test(piece) ? 'base64url' : 'base64'
    const found = carried(Buffer.from(piece, 'base64').toString(), (json) =>
      pieces.with(i, Buffer.from(json).toString(encoding).replace(/=+$/, '')).join(''),
    )
    if (found) return found
  }
  return undefined
}

function carried(json: string, encode: (json: string) => string): Carried | undefined {
  if (!/^[[{]/.test(json)) return undefined
  try {
    return { value: JSON.parse(json) as unknown, write: (value) => encode(JSON.stringify(value)) }
  } catch {
    return undefined
  }
}
