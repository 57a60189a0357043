import { parseMultipart } from './multipart.mjs'
import { sniff } from './images.mjs'

const MAX_BYTES = 512 * 1024

const reply = (statusCode, data) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(data),
})

function bytesOf(event) {
  if (!event.body) return Buffer.alloc(0)
  return Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8')
}

async function upload(event) {
  const contentType = event.headers?.['content-type'] ?? ''
  if (!contentType.toLowerCase().startsWith('multipart/form-data')) {
    return reply(415, { error: 'send the picture as multipart/form-data' })
  }
  const bytes = bytesOf(event)
  if (bytes.length > MAX_BYTES) return reply(413, { error: `at most ${MAX_BYTES} bytes` })

  const parts = parseMultipart(contentType, bytes)
  const picture = parts.find((part) => part.name === 'picture')
  if (!picture) return reply(400, { error: 'field "picture" is missing' })

  const type = sniff(picture.data)
  if (!type) return reply(415, { error: 'only PNG, JPEG and GIF' })

  return reply(201, { type, size: picture.data.length, original: picture.filename ?? null })
}

export const handler = async (event) => {
  const { method, path } = event.requestContext.http
  if (path === '/avatars/limits' && method === 'GET') return reply(200, { maxBytes: MAX_BYTES })
  if (path === '/avatars') {
    return method === 'POST' ? upload(event) : reply(405, { error: 'use POST' })
  }
  return reply(404, { error: 'not found' })
}
