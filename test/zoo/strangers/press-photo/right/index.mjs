import { parseMultipart, boundaryOf } from './multipart.mjs'

const TYPES = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' }
const DESKS = ['politics', 'sport', 'culture']
const MAX_BYTES = 4 * 1024 * 1024

const json = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})

function mediaType(part) {
  return (part.headers['content-type'] ?? '').split(';')[0].trim().toLowerCase()
}

function upload(event) {
  const boundary = boundaryOf(event.headers['content-type'])
  if (!boundary) return json(415, { error: 'multipart/form-data with a boundary expected' })
  const raw = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'latin1')

  const parts = parseMultipart(raw, boundary)
  const field = (name) =>
    parts
      .find((p) => p.name === name && p.filename === undefined)
      ?.data.toString('utf8')
      .trim()
      .slice(0, 300)
  const desk = field('desk') ?? 'politics'
  if (!DESKS.includes(desk)) return json(422, { error: 'unknown desk', desks: DESKS })

  const photos = parts.filter((p) => p.name === 'photo' && p.filename)
  if (photos.length === 0) return json(422, { error: 'no photo in the form' })
  if (photos.length > 10) return json(422, { error: 'at most ten photos' })

  const stored = []
  for (const photo of photos) {
    const label = photo.filename.slice(0, 80)
    const extension = new Map(Object.entries(TYPES)).get(mediaType(photo))
    if (!extension) return json(415, { error: `${label} is not a photo we take` })
    if (photo.data.length === 0 || photo.data.length > MAX_BYTES)
      return json(422, { error: `${label} is empty or too large` })
    stored.push({
      key: `${desk}/${stored.length + 1}.${extension}`,
      bytes: photo.data.length,
      caption: field('caption') ?? '',
    })
  }
  return json(201, { stored })
}

export const handler = async (event) => {
  const { method, path } = event.requestContext.http
  if (path === '/photos' && method === 'POST') return upload(event)
  if (path === '/photos' && method === 'GET') return json(200, { types: Object.keys(TYPES), desks: DESKS })
  if (path === '/photos') return json(405, { error: 'method not allowed' })
  return json(404, { error: 'not found' })
}
