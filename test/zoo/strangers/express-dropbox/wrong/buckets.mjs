import { createHash } from 'node:crypto'
import { decodeName } from './names.mjs'

const buckets = new Map([
  ['photos', { maxBytes: 400_000 }],
  ['invoices', { maxBytes: 100_000, keepNames: true }],
  ['scratch', { maxBytes: 10_000 }],
])

export const bucketOf = (name) => buckets.get(name)

export const describe = (bucket, body, header) => {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0)
  if (bytes.length > bucket.maxBytes) return { error: 'too large' }
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  if (!bucket.keepNames || header === undefined) return { id, size: bytes.length }

  const name = decodeName(header)
  if (name === null || name.length > 120) return { error: 'bad file name' }
  return { id, size: bytes.length, name }
}
