import { resolveType } from './types.mjs'
import { ok, fail, bodyText } from './http.mjs'

const MAX_ATTACHMENT = 1_000_000
const tickets = new Map([
  ['T-100', { id: 'T-100', subject: 'Printer on fire', attachments: 1 }],
  ['T-101', { id: 'T-101', subject: 'VPN drops every hour', attachments: 0 }],
])

function decodeBase64(text) {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return null
  const bytes = Buffer.from(text, 'base64')
  return bytes.length > 0 ? bytes : null
}

function checkAttachment(input) {
  if (typeof input !== 'object' || input === null) return 'attachment must be an object'
  const { filename, contentType, data } = input
  if (typeof filename !== 'string' || filename.trim() === '') return 'filename is required'
  if (filename.length > 200 || /[\\/\u0000-\u001f]/.test(filename)) return 'filename is not acceptable'
  if (typeof contentType !== 'string') return 'contentType is required'
  if (typeof data !== 'string') return 'data must be base64'
  return null
}

function attach(event) {
  let input
  try {
    input = JSON.parse(bodyText(event))
  } catch {
    return fail(400, 'body must be JSON')
  }
  const error = checkAttachment(input)
  if (error) return fail(422, error)

  const bytes = decodeBase64(input.data)
  if (!bytes) return fail(422, 'data must be base64')
  if (bytes.length > MAX_ATTACHMENT) return fail(413, 'attachment is too large')

  const type = resolveType(input.contentType, input.filename)
  if (!type) return fail(415, `cannot store ${input.contentType}`)
  return ok(201, { filename: input.filename, type: type.mime, preview: type.preview, size: bytes.length })
}

export async function handler(event) {
  const method = event.requestContext.http.method
  const path = event.rawPath

  if (path === '/attachments' && method === 'POST') return attach(event)
  if (path === '/tickets' && method === 'GET') return ok(200, { tickets: [...tickets.values()] })
  const match = /^\/tickets\/(T-\d+)$/.exec(path)
  if (match && method === 'GET') {
    const ticket = tickets.get(match[1])
    return ticket ? ok(200, ticket) : fail(404, 'no such ticket')
  }
  return fail(404, 'not found')
}
