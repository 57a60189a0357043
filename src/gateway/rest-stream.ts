import { strictTextOf } from '../http/body.ts'
import { isObject } from '../http/is-object.ts'
import type { Outcome } from './outcome.ts'

/** A streamed response taken apart. */
export interface StreamedResponse {
  readonly metadata: Readonly<Record<string, unknown>>
  readonly cookies: readonly string[]
  readonly body: Uint8Array
}

/** Metadata and its delimiter stand within the first 16 KB. */
const metadataBytes = 16 * 1024
const delimiter = Buffer.alloc(8)

/**
 * Takes a stream apart: JSON metadata, eight NUL bytes, payload; undefined where that does not hold. Documented for
 * `responseTransferMode: STREAM`, not recorded.
 */
export function readStream({ chunks }: Extract<Outcome, { kind: 'stream' }>): StreamedResponse | undefined {
  const bytes = Buffer.concat(chunks)
  const end = bytes.subarray(0, metadataBytes).indexOf(delimiter)
  if (end < 0) return undefined
  const metadata = parseObject(strictTextOf(bytes.subarray(0, end)))
  if (metadata === undefined) return undefined
  const cookies = metadata['cookies'] ?? []
  if (!Array.isArray(cookies) || !cookies.every((cookie) => typeof cookie === 'string')) return undefined
  return { metadata, cookies, body: bytes.subarray(end + delimiter.length) }
}

function parseObject(text: string | undefined): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return isObject(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}
