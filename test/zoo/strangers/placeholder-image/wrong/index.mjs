import { createHash } from 'node:crypto'
import { solidBitmap } from './bitmap.mjs'

const MAX_SIDE = 2000
const NAMED_COLOURS = {
  grey: 'cccccc',
  slate: '708090',
  sand: 'f4e3c1',
  mint: 'b6e3d4',
}

class InvalidImage extends Error {}

function text(statusCode, message) {
  return { statusCode, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: message }
}

function parseColour(value = 'grey') {
  const hex = Object.hasOwn(NAMED_COLOURS, value) ? NAMED_COLOURS[value] : value
  if (!/^[0-9a-f]{6}$/i.test(hex)) throw new InvalidImage('bg must be a name or six hex digits')
  return hex.toLowerCase()
}

function parseSize(width, height) {
  const size = { width: Number(width), height: Number(height) }
  for (const [name, side] of Object.entries(size)) {
    if (side < 1 || side > MAX_SIDE) throw new InvalidImage(`${name} must be between 1 and ${MAX_SIDE}`)
  }
  return size
}

function svg({ width, height }, hex) {
  const label = `${width} x ${height}`
  const fontSize = Math.max(8, Math.min(width, height) / 6)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="100%" height="100%" fill="#${hex}"/>`,
    `<text x="50%" y="50%" font-size="${fontSize.toFixed(1)}" text-anchor="middle" dominant-baseline="middle">`,
    `${label}</text></svg>`,
  ].join('')
}

function bmp(size, hex) {
  const rgb = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  return solidBitmap(size.width, size.height, rgb)
}

function image(path, query) {
  const match = /^\/(\d{1,4})x(\d{1,4})$/.exec(path)
  if (!match) return text(404, 'Try /300x200')

  const size = parseSize(match[1], match[2])
  const hex = parseColour(query.bg)
  const format = query.format ?? 'svg'
  const etag = `"${createHash('sha1').update(`${path}|${hex}|${format}`).digest('hex').slice(0, 16)}"`
  const headers = { etag, 'cache-control': 'public, max-age=86400' }

  switch (format) {
    case 'svg':
      return { statusCode: 200, headers: { ...headers, 'content-type': 'image/svg+xml' }, body: svg(size, hex) }
    case 'bmp':
      return {
        statusCode: 200,
        headers: { ...headers, 'content-type': 'image/bmp' },
        body: bmp(size, hex).toString('base64'),
        isBase64Encoded: true,
      }
    default:
      throw new InvalidImage('format must be svg or bmp')
  }
}

export const handler = async (event) => {
  const { method } = event.requestContext.http
  if (method !== 'GET' && method !== 'HEAD') return text(405, 'Method not allowed')

  try {
    const response = image(event.rawPath, event.queryStringParameters ?? {})
    const known = event.headers?.['if-none-match']
    if (known && known === response.headers.etag) {
      return { statusCode: 304, headers: { etag: known }, body: '' }
    }
    return response
  } catch (error) {
    if (error instanceof InvalidImage) return text(400, error.message)
    throw error
  }
}
