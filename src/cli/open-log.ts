import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Misuse } from './misuse.ts'

/** Bytes that come in pieces. */
export type Bytes = AsyncIterable<Uint8Array>

/** What files begin with that have to be unpacked first, and how. */
const packed: readonly (readonly [readonly number[], string, string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive', 'unzip -p'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'compressed with zstd', 'zstd -dc'],
  [[0x42, 0x5a, 0x68], 'compressed with bzip2', 'bzip2 -dc'],
  [[0xfd, 0x37, 0x7a, 0x58], 'compressed with xz', 'xz -dc'],
]

/**
 * The text of a file, or of standard input for `-`, in pieces; gzip is unpacked, as logs in S3 have it. Throws `Misuse`
 * for what cannot be read and for what is no text, with what to do instead.
 */
export async function* openLog(name: string, stdin: Bytes): AsyncGenerator<string> {
  const refuse = (why: string): never => {
    throw new Misuse(`replay: ${name === '-' ? 'standard input' : name} ${why}`)
  }
  const source: Bytes = name === '-' ? stdin : createReadStream(name)
  const bytes = source[Symbol.asyncIterator]()
  const read = async () => {
    try {
      return await bytes.next()
    } catch {
      return refuse('cannot be read')
    }
  }
  const first = await read()
  if (first.done === true) return refuse('is empty')
  const head = first.value
  const begins = (magic: readonly number[]) => magic.every((byte, i) => head[i] === byte)
  async function* all(): AsyncGenerator<Uint8Array> {
    yield head
    for (let next = await read(); next.done !== true; next = await read()) yield next.value
  }
  const archive = packed.find(([magic]) => begins(magic))
  if (archive !== undefined)
    refuse(`is ${archive[1]}: unpack it, ${archive[2]} ${name} | proxyproof replay - src/users.ts#handler`)
  if (begins([0x50, 0x41, 0x52, 0x31])) refuse('is Parquet: deliver the log as JSON or plain text instead')
  const unpacked = begins([0x1f, 0x8b]) ? gunzipped(all(), refuse) : all()
  yield* decoded(unpacked, refuse)
}

async function* gunzipped(bytes: Bytes, refuse: (why: string) => never): AsyncGenerator<Uint8Array> {
  const source = Readable.from(bytes)
  const gunzip = createGunzip()
  // `pipe` passes no errors on.
  source.on('error', (error) => gunzip.destroy(error))
  try {
    for await (const piece of source.pipe(gunzip)) yield piece as Uint8Array
  } catch (error) {
    if (error instanceof Misuse) throw error
    refuse(`is gzip that is damaged or not whole (${(error as Error).message}): get the file again`)
  }
}

/** UTF-8, or UTF-16 with its mark, as PowerShell redirects text. */
async function* decoded(bytes: Bytes, refuse: (why: string) => never): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  for await (const piece of bytes) {
    if (decoder === undefined) {
      const mark = `${piece[0]},${piece[1]}`
      decoder = new TextDecoder(mark === '255,254' ? 'utf-16le' : mark === '254,255' ? 'utf-16be' : 'utf-8')
      if (decoder.encoding === 'utf-8' && isBinary(piece))
        refuse('is binary, no log: replay takes text, JSON, CSV or gzip of them')
    }
    const text = decoder.decode(piece, { stream: true })
    if (text !== '') yield text
  }
  const rest = decoder?.decode() ?? ''
  if (rest !== '') yield rest
}

/** No log has NUL bytes; many of other control bytes are no text either. */
function isBinary(piece: Uint8Array): boolean {
  const head = piece.subarray(0, 4_096)
  let odd = 0
  for (const byte of head) {
    if (byte === 0) return true
    if (byte < 32 && ![9, 10, 13, 27].includes(byte)) odd++
  }
  return odd > head.length / 20
}
