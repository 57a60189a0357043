import { encodeBmp, encodeSvg } from './encode.mjs'

const MAX_SIDE = 3000
const FITS = ['cover', 'contain', 'fill']

const IMAGES = {
  hero: { width: 1600, height: 900, tone: 96 },
  avatar: { width: 400, height: 400, tone: 160 },
  banner: { width: 1200, height: 300, tone: 210 },
}

const refuse = (statusCode, message) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ message }),
})

function side(text) {
  if (text === undefined || text === null || text === '') return undefined
  if (!/^\d{1,6}$/.test(text)) return NaN
  return Number(text)
}

/** The size to draw: a missing side follows from the other and the ratio of the original. */
function targetSize(image, query) {
  const w = side(query.w)
  const h = side(query.h)
  for (const value of [w, h]) {
    if (value !== undefined && !(value >= 1 && value <= MAX_SIDE)) return null
  }
  if (w === undefined && h === undefined) return { width: image.width, height: image.height }
  const ratio = image.width / image.height
  const width = w ?? Math.min(MAX_SIDE, Math.round(h * ratio))
  const height = h ?? Math.min(MAX_SIDE, Math.max(1, Math.round(w / ratio)))
  const fit = query.fit || 'fill'
  if (fit !== 'contain') return { width, height }
  const scale = Math.min(width / image.width, height / image.height)
  return {
    width: Math.max(1, Math.round(image.width * scale)),
    height: Math.max(1, Math.round(image.height * scale)),
  }
}

function render(image, query) {
  const format = query.format || 'svg'
  if (query.fit && !FITS.includes(query.fit)) return refuse(400, `fit must be one of ${FITS.join(', ')}`)
  const size = targetSize(image, query)
  if (!size) return refuse(400, `w and h must be between 1 and ${MAX_SIDE}`)

  switch (format) {
    case 'svg':
      return {
        statusCode: 200,
        headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=86400' },
        body: encodeSvg(size, image.tone),
      }
    case 'bmp':
      return {
        statusCode: 200,
        headers: { 'Content-Type': 'image/bmp', 'Cache-Control': 'public, max-age=86400' },
        isBase64Encoded: true,
        body: encodeBmp(size, image.tone).toString('base64'),
      }
    default:
      return refuse(400, 'format must be svg or bmp')
  }
}

export const handler = async (event) => {
  if (event.httpMethod !== 'GET') return refuse(405, 'Method not allowed')
  const match = /^\/images\/([a-z]+)$/.exec(event.path)
  if (!match || !Object.hasOwn(IMAGES, match[1])) return refuse(404, 'No such image')
  return render(IMAGES[match[1]], event.queryStringParameters ?? {})
}
