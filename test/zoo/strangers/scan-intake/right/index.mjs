import { parseMultipart } from './multipart.mjs'
import { BadRequest, errorResponse } from './errors.mjs'

const MAX_BYTES = 4 * 1024 * 1024
const ACCEPTED = { 'application/pdf': 'pdf', 'image/tiff': 'tif', 'image/png': 'png' }
const folders = { invoices: 3, contracts: 1, misc: 12 }

const ok = (statusCode, data) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(data),
})

function headerOf(event, name) {
  const entry = Object.entries(event.headers ?? {}).find(([key]) => key.toLowerCase() === name)
  return entry ? entry[1] : undefined
}

function bytesOf(event) {
  if (!event.body) throw new BadRequest('empty body')
  const bytes = Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8')
  if (bytes.length > MAX_BYTES) throw new BadRequest('file is too large', 413)
  return bytes
}

function storeScan(event) {
  const type = (headerOf(event, 'content-type') ?? '').trim()
  const mime = type.split(';')[0].trim().toLowerCase()
  const bytes = bytesOf(event)

  if (mime === 'multipart/form-data') {
    const parts = parseMultipart(bytes, type)
    const file = parts.find((part) => part.filename)
    if (!file) throw new BadRequest('no file part')
    const folder = parts.find((part) => part.name === 'folder')?.data.toString() ?? 'misc'
    if (!Object.hasOwn(folders, folder)) throw new BadRequest(`unknown folder ${folder}`, 422)
    return ok(201, { folder, file: file.filename, size: file.data.length })
  }
  if (Object.hasOwn(ACCEPTED, mime)) {
    return ok(201, { folder: 'misc', file: `scan.${ACCEPTED[mime]}`, size: bytes.length })
  }
  throw new BadRequest(`cannot store ${mime || 'untyped content'}`, 415)
}

export async function handler(event) {
  try {
    if (event.path === '/folders' && event.httpMethod === 'GET') return ok(200, folders)
    if (event.path === '/scans' && event.httpMethod === 'POST') return storeScan(event)
    throw new BadRequest('not found', 404)
  } catch (error) {
    return errorResponse(error)
  }
}
