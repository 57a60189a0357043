import { Problem } from './middlewares/problems.mjs'
import { parseMultipart } from './lib/multipart.mjs'

const json = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

function limits() {
  return json(200, { maxBytes: 262144, maxFiles: 5, types: ['multipart/form-data'] })
}

function upload(event) {
  const boundary = /^multipart\/form-data;.*\bboundary="?([^";\s]+)"?/i.exec(event.headers?.['content-type'] ?? '')?.[1]
  if (!boundary) throw new Problem(415, 'multipart/form-data expected')

  const parts = parseMultipart(event.rawBody, boundary)
  const files = parts.filter((part) => part.filename)
  if (files.length > 5) throw new Problem(422, 'Too many files')

  return json(201, {
    files: files.map(({ name, filename, content }) => ({ field: name, filename, bytes: content.length })),
    fields: parts.filter((part) => !part.filename).map((part) => part.name),
  })
}

const ROUTES = new Map([
  ['GET /uploads', limits],
  ['POST /uploads', upload],
])

export async function route(event) {
  const { method } = event.requestContext.http
  const target = ROUTES.get(`${method} ${event.rawPath}`)
  if (!target) throw new Problem(404, 'Not found')
  return target(event)
}
