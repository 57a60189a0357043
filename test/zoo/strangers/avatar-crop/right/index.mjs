import { createHash } from 'node:crypto'
import { boundaryOf, parseMultipart } from './multipart.mjs'

const MAX_BYTES = 2 * 1024 * 1024
const TYPES = new Map([
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/webp', 'webp'],
])
const WHOLE = { x: 0, y: 0, size: 1 }

const json = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

const isFraction = (value) => typeof value === 'number' && value >= 0 && value <= 1

/** {"x":0.1,"y":0.1,"size":0.8}, in parts of the picture. */
function readCrop(part) {
  if (!part) return WHOLE
  let crop
  try {
    crop = JSON.parse(part.data.toString('utf8'))
  } catch {
    return null
  }
  const valid = isFraction(crop?.x) && isFraction(crop.y) && isFraction(crop.size) && crop.size > 0
  return valid ? { x: crop.x, y: crop.y, size: crop.size } : null
}

export const handler = async (event) => {
  const { method } = event.requestContext.http
  if (event.rawPath !== '/me/avatar') return json(404, { error: 'not found' })
  if (method === 'DELETE') return { statusCode: 204, headers: {}, body: '' }
  if (method !== 'POST') return json(405, { error: 'use POST' })

  const boundary = boundaryOf(event.headers['content-type'])
  if (!boundary) return json(415, { error: 'multipart/form-data expected' })
  const parts = parseMultipart(Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8'), boundary)

  const crop = readCrop(parts.get('crop'))
  if (!crop) return json(422, { error: 'crop is not valid' })
  const file = parts.get('avatar')
  if (!file || file.filename === undefined) return json(422, { error: 'avatar is missing' })
  const extension = TYPES.get(file.type)
  if (!extension) return json(415, { error: 'avatar must be a png, jpeg or webp picture' })
  if (file.data.length === 0 || file.data.length > MAX_BYTES) return json(413, { error: 'avatar must be at most 2 MB' })

  const digest = createHash('sha256').update(file.data).digest('hex')
  return json(201, { key: `avatars/${digest}.${extension}`, bytes: file.data.length, crop })
}
