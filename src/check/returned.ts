import type { Exchange } from '../exchange/exchange.ts'
import { headerValue } from '../http/headers.ts'

/** What the handler itself said about its body, as far as the front end listens to it. */
export interface Returned {
  /** The body as returned: text, or undefined for none, for what is not text, and for streams. */
  readonly text: string | undefined
  /** The handler flagged the text as base64. */
  readonly base64: boolean
  /** Its own content type; undefined where the front end filled one in. */
  readonly contentType: string | undefined
  /** Its own content encoding, in lower case; `''` for none and for `identity`. */
  readonly contentEncoding: string
}

type Envelope = Readonly<Record<string, unknown>>

let last: { readonly exchange: Exchange; readonly returned: Returned | undefined } | undefined

/**
 * Reads the accepted envelope of an exchange; undefined if the payload is no envelope (a refused one, or one that a
 * front end sends as the body). The last result is kept, since several checks ask for the same exchange in a row.
 */
export function returnedBy(exchange: Exchange): Returned | undefined {
  if (last?.exchange !== exchange) last = { exchange, returned: read(exchange) }
  return last.returned
}

function read({ outcome, answer, gateway }: Exchange): Returned | undefined {
  if (answer.rejection !== undefined) return undefined
  if (outcome.kind === 'stream') return described(answer.headers, typesItself(outcome.chunks), true, undefined, false)
  if (outcome.kind !== 'payload') return undefined
  const payload = outcome.payload
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) return undefined
  const envelope = payload as Envelope
  const infers = gateway.name === 'http-v2' || gateway.name === 'function-url'
  if (infers && envelope['statusCode'] === undefined) return undefined
  const multi = infers ? undefined : envelope['multiValueHeaders']
  const body = envelope['body']
  return described(
    answer.headers,
    hasName(envelope['headers'], 'content-type') || hasName(multi, 'content-type'),
    hasName(envelope['headers'], 'content-encoding') || hasName(multi, 'content-encoding'),
    typeof body === 'string' ? body : undefined,
    envelope['isBase64Encoded'] === true ||
      String(envelope['isBase64Encoded']).toLowerCase() === 'true' ||
      (gateway.name === 'rest' && envelope['base64Encoded'] === true),
  )
}

function described(
  headers: Exchange['answer']['headers'],
  ownType: boolean,
  ownEncoding: boolean,
  text: string | undefined,
  base64: boolean,
): Returned {
  const encoding = ownEncoding ? (headerValue(headers, 'content-encoding') ?? '').trim().toLowerCase() : ''
  return {
    text,
    base64,
    contentType: ownType ? headerValue(headers, 'content-type') : undefined,
    contentEncoding: encoding === 'identity' ? '' : encoding,
  }
}

/** Whether a stream's metadata, which ends at the first NUL, has a content type; a stream without metadata has its own. */
function typesItself(chunks: readonly Uint8Array[]): boolean {
  const start = Buffer.concat(chunks.slice(0, 2))
  const end = start.indexOf(0)
  if (end < 0) return true
  try {
    const metadata = JSON.parse(start.toString('utf8', 0, end)) as { readonly headers?: unknown } | null
    const multi = (metadata as { readonly multiValueHeaders?: unknown } | null)?.multiValueHeaders
    return hasName(metadata?.headers, 'content-type') || hasName(multi, 'content-type')
  } catch {
    return true
  }
}

function hasName(map: unknown, name: string): boolean {
  if (typeof map !== 'object' || map === null) return false
  for (const own in map) if (own.length === name.length && own.toLowerCase() === name) return true
  return false
}
