const LIMITS = { jpg: 400_000, jpeg: 400_000, png: 600_000, txt: 20_000 }

const json = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

function boundaryOf(type) {
  const m = /^multipart\/form-data\s*;.*?boundary="?([\w'()+,./:=?-]{1,70})"?/i.exec(type ?? '')
  return m ? m[1] : null
}

function partsOf(text, boundary) {
  const parts = []
  for (const chunk of text.split(`--${boundary}`).slice(1)) {
    if (chunk.startsWith('--')) break
    const cut = chunk.indexOf('\r\n\r\n')
    if (cut < 0) continue
    const head = chunk.slice(0, cut)
    const name = /[; ]name="([^"]*)"/i.exec(head)?.[1]
    const filename = /filename="([^"]{0,120})"/i.exec(head)?.[1]
    parts.push({ name, filename, bytes: chunk.length - cut - 4 - 2 })
  }
  return parts
}

function verdict(part) {
  const extension = part.filename.split('.').at(1)
  const kind = extension.toLowerCase()
  if (!Object.hasOwn(LIMITS, kind)) return { file: part.filename, accepted: false, reason: 'kind' }
  if (part.bytes > LIMITS[kind]) return { file: part.filename, accepted: false, reason: 'size' }
  return { file: part.filename, accepted: true, kind, bytes: part.bytes }
}

export const handler = async (event) => {
  const { method, path } = event.requestContext.http
  if (path !== '/specimens') return json(404, { error: 'not found' })
  if (method !== 'POST') return json(405, { error: 'POST only' })

  const boundary = boundaryOf(event.headers?.['content-type'])
  if (!boundary) return json(415, { error: 'multipart/form-data with a boundary is wanted' })

  const text = event.isBase64Encoded
    ? Buffer.from(event.body ?? '', 'base64').toString('latin1')
    : Buffer.from(event.body ?? '', 'utf8').toString('latin1')
  const photos = partsOf(text, boundary).filter((p) => p.name === 'photo' && p.filename)
  if (photos.length === 0) return json(400, { error: 'no photo' })
  if (photos.length > 10) return json(413, { error: 'at most ten photos' })
  return json(200, { photos: photos.map(verdict) })
}
