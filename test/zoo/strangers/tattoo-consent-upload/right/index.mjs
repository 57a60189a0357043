import { parseMultipart, boundaryOf } from './multipart.mjs'
import { inspect } from './scan.mjs'

const STUDIOS = ['harbour', 'old-town', 'arcade']
const MAX_BYTES = 2 * 1024 * 1024

const reply = (statusCode, body) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})

function header(event, name) {
  for (const [key, value] of Object.entries(event.headers ?? {})) {
    if (key.toLowerCase() === name) return value ?? ''
  }
  return ''
}

function submit(event) {
  const boundary = boundaryOf(header(event, 'content-type'))
  if (!boundary) return reply(415, { message: 'send the consent form as multipart/form-data' })
  if (!event.body) return reply(400, { message: 'the form is empty' })
  const bytes = Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8')
  const parts = parseMultipart(bytes, boundary)

  const field = (name) =>
    parts
      .find((p) => p.name === name && p.filename === undefined)
      ?.data.toString('utf8')
      .trim()
  const studio = field('studio') || STUDIOS[0]
  if (!STUDIOS.includes(studio)) return reply(422, { message: `studio must be one of ${STUDIOS.join(', ')}` })

  const scan = parts.find((p) => p.name === 'scan' && p.filename !== undefined)
  if (!scan) return reply(422, { message: 'attach the signed form as "scan"' })
  if (scan.data.length === 0) return reply(422, { message: 'the scan is empty' })
  if (scan.data.length > MAX_BYTES) return reply(413, { message: 'the scan is over 2 MB' })

  const details = inspect(scan.data)
  if (!details) return reply(422, { message: 'the scan must be a PDF, PNG or JPEG' })
  return reply(201, {
    studio,
    file: [...scan.filename].slice(0, 80).join(''),
    client: field('client') || null,
    ...details,
  })
}

export const handler = async (event) => {
  const path = event.path.replace(/\/+$/, '') || '/'
  if (path === '/') return reply(200, { service: 'consent forms', studios: STUDIOS })
  if (path !== '/consents') return reply(404, { message: 'not found' })
  if (event.httpMethod === 'POST') return submit(event)
  if (event.httpMethod === 'GET') return reply(200, { accepts: ['pdf', 'png', 'jpeg'], maxBytes: MAX_BYTES })
  return reply(405, { message: 'method not allowed' })
}
