import { GLAZES, paint } from './glazes.mjs'
import { bmp, png } from './encode.mjs'

const MAX_SIDE = 1600
const FORMATS = {
  png: { type: 'image/png', encode: png },
  bmp: { type: 'image/bmp', encode: bmp },
}

const problem = (statusCode, message) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ message }),
})

function side(text, fallback) {
  if (text === undefined || text === '') return fallback
  if (!/^\d{1,5}$/.test(text)) return null
  const n = Number(text)
  return n >= 8 && n <= MAX_SIDE ? n : null
}

function preview(name, query) {
  if (!Object.hasOwn(GLAZES, name)) return problem(404, 'no such glaze')
  const width = side(query.width, 240)
  const height = side(query.height, width)
  if (width === null || height === null) return problem(400, `width and height go from 8 to ${MAX_SIDE}`)
  const format = query.format || 'png'
  if (!Object.hasOwn(FORMATS, format)) return problem(400, `format is one of ${Object.keys(FORMATS).join(', ')}`)
  const { type, encode } = FORMATS[format]

  const image = encode(width, height, paint(GLAZES[name], width, height))
  return {
    statusCode: 200,
    headers: {
      'content-type': type,
      'cache-control': 'public, max-age=86400',
      'content-disposition': `inline; filename="${name}.${format}"`,
    },
    body: image.toString('base64'),
    isBase64Encoded: true,
  }
}

export const handler = async (event) => {
  const { method } = event.requestContext.http
  if (method !== 'GET') return problem(405, 'only GET')
  if (event.rawPath === '/' || event.rawPath === '/tiles') {
    return {
      statusCode: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ glazes: Object.keys(GLAZES), formats: Object.keys(FORMATS) }),
    }
  }
  const tile = /^\/tiles\/([a-z-]+)$/.exec(event.rawPath)
  return tile ? preview(tile[1], event.queryStringParameters ?? {}) : problem(404, 'not found')
}
