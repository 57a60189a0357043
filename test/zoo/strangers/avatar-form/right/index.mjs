import { createHash } from 'node:crypto'
import { boundaryOf, parseParts } from './multipart.mjs'
import { sniff } from './sniff.mjs'
import { extensionOf, MAX_BYTES } from './rules.mjs'

const respond = (statusCode, payload) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(payload),
})

export const handler = async (event) => {
  const { method } = event.requestContext.http
  if (event.rawPath !== '/avatars') return respond(404, { error: 'not found' })
  if (method !== 'POST') return respond(405, { error: 'use POST' })

  const boundary = boundaryOf(event.headers?.['content-type'] ?? '')
  if (!boundary) return respond(415, { error: 'expected multipart/form-data with a boundary' })

  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')
  const parts = parseParts(bytes.toString('latin1'), boundary)
  const avatar = parts.find((part) => part.name === 'avatar')
  if (!avatar) return respond(400, { error: 'part "avatar" is missing' })

  const extension = extensionOf(avatar)
  if (!extension) return respond(422, { error: 'only .png, .jpg and .gif files' })
  const data = Buffer.from(avatar.content, 'latin1')
  if (data.length === 0 || data.length > MAX_BYTES) return respond(413, { error: 'file is empty or too big' })
  const type = sniff(data)
  if (!type) return respond(422, { error: 'not an image' })

  const title = parts.find((part) => part.name === 'title')?.content.slice(0, 80) ?? null
  const etag = createHash('sha256').update(data).digest('hex').slice(0, 16)
  return respond(201, { key: `avatars/${etag}.${extension}`, type, size: data.length, title })
}
