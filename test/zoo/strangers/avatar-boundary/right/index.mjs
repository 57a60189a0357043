import { createHash } from 'node:crypto'

const MAX_BYTES = 512 * 1024

const SIGNATURES = [
  { mime: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { mime: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { mime: 'image/gif', bytes: [0x47, 0x49, 0x46, 0x38] },
]

const respond = (statusCode, payload) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(payload),
})

class UploadError extends Error {
  constructor(status, message) {
    super(message)
    this.status = status
  }
}

function header(event, name) {
  const wanted = name.toLowerCase()
  const entry = Object.entries(event.headers ?? {}).find(([key]) => key.toLowerCase() === wanted)
  return entry?.[1] ?? ''
}

function parsePart(raw) {
  const split = raw.indexOf('\r\n\r\n')
  if (split < 0) return null
  const disposition = /name="([^"]*)"(?:; *filename="([^"]*)")?/i.exec(raw.slice(0, split))
  if (!disposition) return null
  return {
    name: disposition[1],
    filename: disposition[2] ?? null,
    data: Buffer.from(raw.slice(split + 4).replace(/\r\n$/, ''), 'latin1'),
  }
}

function parseMultipart(body, contentType) {
  const match = /boundary="?([^";]+)"?/i.exec(contentType)
  if (!match) throw new UploadError(400, 'The multipart boundary is missing')
  const boundary = match[1]
  return body
    .toString('latin1')
    .split(`--${boundary}`)
    .slice(1, -1)
    .map(parsePart)
    .filter((part) => part !== null)
}

function filePart(body, contentType) {
  if (contentType.startsWith('multipart/form-data')) {
    const part = parseMultipart(body, contentType).find((candidate) => candidate.name === 'avatar')
    if (!part) throw new UploadError(400, 'The form has no field "avatar"')
    return part.data
  }
  if (contentType.startsWith('image/')) return body
  throw new UploadError(415, 'Send an image or a multipart form')
}

function sniff(data) {
  const found = SIGNATURES.find(({ bytes }) => bytes.every((byte, index) => data[index] === byte))
  if (!found) throw new UploadError(422, 'Only PNG, JPEG and GIF are supported')
  return found.mime
}

function upload(event) {
  const body = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')
  const data = filePart(body, header(event, 'content-type'))
  if (data.length > MAX_BYTES) throw new UploadError(413, `Avatars may have ${MAX_BYTES} bytes at most`)
  const mime = sniff(data)
  const key = createHash('sha256').update(data).digest('hex').slice(0, 24)
  return respond(201, { key, mime, bytes: data.length })
}

export const handler = async (event) => {
  if (event.path !== '/avatars') return respond(404, { error: 'Not found' })
  if (event.httpMethod === 'GET')
    return respond(200, { accepts: SIGNATURES.map(({ mime }) => mime), maxBytes: MAX_BYTES })
  if (event.httpMethod !== 'POST') return respond(405, { error: 'Use POST' })
  try {
    return upload(event)
  } catch (error) {
    if (error instanceof UploadError) return respond(error.status, { error: error.message })
    throw error
  }
}
