import { encodeBmp } from './bmp.mjs'
import { encodePng } from './png.mjs'
import { load, resize } from './picture.mjs'

const MAX_SIDE = 2400
const MAX_BMP_PIXELS = 1_000_000

const fail = (statusCode, message) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ message }),
})

function side(text, fallback) {
  if (text === undefined) return fallback
  if (!/^\d{1,5}$/.test(text)) return null
  const pixels = Number(text)
  return pixels >= 1 && pixels <= MAX_SIDE ? pixels : null
}

const image = (type, bytes) => ({
  statusCode: 200,
  headers: { 'content-type': type, 'cache-control': 'public, max-age=86400' },
  body: bytes.toString('base64'),
  isBase64Encoded: true,
})

export const handler = async (event) => {
  if (event.requestContext.http.method !== 'GET') return fail(405, 'only GET is supported')
  const found = /^\/render\/([a-z]+)\/?$/.exec(event.rawPath)
  const original = found && load(found[1])
  if (!original) return fail(404, 'no such picture')

  const query = event.queryStringParameters ?? {}
  const width = side(query.w, original.width)
  const height = side(query.h, Math.round((original.height / original.width) * (width ?? original.width)))
  if (width === null || height === null) return fail(400, `w and h must be between 1 and ${MAX_SIDE}`)

  switch (query.format ?? 'png') {
    case 'png':
      return image('image/png', encodePng(resize(original, width, height)))
    case 'bmp':
      if (width * height > MAX_BMP_PIXELS) return fail(400, 'too large for an uncompressed picture')
      return image('image/bmp', encodeBmp(resize(original, width, height)))
    default:
      return fail(400, 'format must be png or bmp')
  }
}
