import { stamps } from './stamps.mjs'
import { paint, bmp, pgm } from './raster.mjs'

const PAYLOAD_LIMIT = 6_000_000
const json = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})

const FORMATS = new Map([
  ['bmp', { type: 'image/bmp', encode: bmp, bytesPerPixel: 3 }],
  ['pgm', { type: 'image/x-portable-graymap', encode: pgm, bytesPerPixel: 1 }],
])

function side(text, fallback) {
  if (text === undefined) return fallback
  if (!/^\d{1,4}$/.test(text)) return null
  const n = Number(text)
  return n >= 16 && n <= 2000 ? n : null
}

export const handler = async (event) => {
  if (event.httpMethod !== 'GET') return json(405, { error: 'GET only' })
  if (event.resource === '/proofs')
    return json(
      200,
      [...stamps].map(([id, s]) => ({ id, title: s.title })),
    )
  if (event.resource !== '/proofs/{id}') return json(404, { error: 'not found' })

  const stamp = stamps.get(event.pathParameters?.id)
  if (!stamp) return json(404, { error: 'no such stamp' })
  const query = event.queryStringParameters ?? {}
  const format = FORMATS.get(query.format ?? 'pgm')
  if (!format) return json(415, { error: 'format must be bmp or pgm' })
  const width = side(query.w, 64)
  const height = side(query.h, 80)
  if (width === null || height === null) return json(422, { error: 'w and h go from 16 to 2000' })
  if (width * height * format.bytesPerPixel > PAYLOAD_LIMIT) return json(413, { error: 'the proof would be too large' })

  const image = format.encode(paint(stamp, width, height), width, height)
  return {
    statusCode: 200,
    headers: { 'content-type': format.type, 'cache-control': 'public, max-age=3600' },
    body: image.toString('base64'),
    isBase64Encoded: true,
  }
}
