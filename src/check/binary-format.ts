/** A format that can be told by its first bytes. */
interface Format {
  /** Its first bytes. */
  readonly magic: readonly number[]
  /** What base64 of them begins with. */
  readonly base64: string
}

const formats = {
  png: { magic: [0x89, 0x50, 0x4e, 0x47], base64: 'iVBORw' },
  jpeg: { magic: [0xff, 0xd8, 0xff], base64: '/9j/' },
  gif: { magic: [0x47, 0x49, 0x46, 0x38], base64: 'R0lGOD' },
  webp: { magic: [0x52, 0x49, 0x46, 0x46], base64: 'UklGR' },
  pdf: { magic: [0x25, 0x50, 0x44, 0x46], base64: 'JVBER' },
  zip: { magic: [0x50, 0x4b, 0x03, 0x04], base64: 'UEsDB' },
  gzip: { magic: [0x1f, 0x8b], base64: 'H4sI' },
} as const satisfies Record<string, Format>

/** Formats known by their first bytes. */
export type FormatName = keyof typeof formats

const byType: Readonly<Record<string, FormatName>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/jpg': 'jpeg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'application/gzip': 'gzip',
  'application/x-gzip': 'gzip',
}

/** The format that a media type (without parameters, lower case) names. */
export function namedFormat(essence: string): FormatName | undefined {
  return Object.hasOwn(byType, essence) ? byType[essence] : undefined
}

/** True for media types whose content is not text. Unknown ones count as text. */
export function isBinaryType(essence: string): boolean {
  if (essence.endsWith('+xml') || essence.endsWith('+json')) return false
  if (/^(?:image|audio|video|font)\//.test(essence)) return !playlists.has(essence)
  return binary.has(essence) || essence.startsWith('application/vnd.openxmlformats-')
}

/** Media types that are text in spite of their first half. */
const playlists: ReadonlySet<string> = new Set([
  'audio/mpegurl',
  'audio/x-mpegurl',
  'image/x-xpixmap',
  'image/x-xbitmap',
])

const binary: ReadonlySet<string> = new Set([
  'application/octet-stream',
  'application/pdf',
  'application/zip',
  'application/gzip',
  'application/x-gzip',
  'application/x-tar',
  'application/x-7z-compressed',
  'application/wasm',
  'application/x-protobuf',
  'application/protobuf',
  'application/msgpack',
  'application/cbor',
  'application/msword',
  'application/vnd.ms-excel',
])

/** The format's name if the bytes do not begin as it must, else undefined. */
export function missingFormat(name: FormatName, body: Uint8Array): FormatName | undefined {
  return startsWith(body, formats[name].magic) ? undefined : name
}

/** True if the bytes begin like the format's first bytes after a detour through text, read as UTF-8 or as Latin-1. */
export function mangledFormat(name: FormatName, body: Uint8Array): boolean {
  const magic = formats[name].magic as readonly number[]
  if (magic.every((byte) => byte < 0x80)) return false
  const utf8 = magic.flatMap((byte) => (byte < 0x80 ? [byte] : [0xef, 0xbf, 0xbd]))
  const latin1 = magic.flatMap((byte) => (byte < 0x80 ? [byte] : [0xc0 | (byte >> 6), 0x80 | (byte & 0x3f)]))
  return startsWith(body, utf8) || startsWith(body, latin1)
}

/** True if the text is base64 of the format: somebody encoded it and did not say so. */
export function undecodedFormat(name: FormatName, text: string | undefined): boolean {
  if (text === undefined || text.length < 16 || !text.startsWith(formats[name].base64)) return false
  return /^[A-Za-z0-9+/_-]+={0,2}\s*$/.test(text.slice(0, 4_096))
}

function startsWith(body: Uint8Array, bytes: readonly number[]): boolean {
  return body.length >= bytes.length && bytes.every((byte, index) => body[index] === byte)
}
