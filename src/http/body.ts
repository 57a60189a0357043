const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const strictDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** UTF-8 bytes of a string. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text)
}

/** Text of UTF-8 bytes; what is not UTF-8 becomes U+FFFD. A byte order mark is kept. */
export function textOf(bytes: Uint8Array | null): string {
  return bytes === null ? '' : decoder.decode(bytes)
}

/** Text of bytes that are UTF-8, else undefined. */
export function strictTextOf(bytes: Uint8Array): string | undefined {
  try {
    return strictDecoder.decode(bytes)
  } catch {
    return undefined
  }
}

/** Base64 of bytes. */
export function base64Of(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}

/** Bytes of a body given as text or bytes; `null` for none. */
export function toBytes(body: string | Uint8Array | null | undefined): Uint8Array | null {
  if (body === undefined || body === null) return null
  if (typeof body === 'string') return utf8(body)
  if (body instanceof Uint8Array) return body
  throw new TypeError(`body must be a string, a Uint8Array or null; got ${typeof body}`)
}
