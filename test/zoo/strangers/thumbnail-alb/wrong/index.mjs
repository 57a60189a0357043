const IMAGES = new Map([
  ['hero.jpg', { width: 1600, height: 900, tint: '#204060' }],
  ['team.jpg', { width: 800, height: 800, tint: '#604020' }],
])
const FITS = ['inside', 'cover', 'fill']

const fail = (statusCode, message) => ({
  statusCode,
  statusDescription: `${statusCode}`,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ message }),
  isBase64Encoded: false,
})

const side = (text) => {
  if (text === undefined) return undefined
  return /^\d{1,4}$/.test(text) && Number(text) >= 16 ? Number(text) : null
}

const svg = (width, height, tint) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${tint}"/></svg>`

export const handler = async (event) => {
  if (event.httpMethod !== 'GET') return fail(405, 'GET only')
  const match = /^\/img\/([^/]+)$/.exec(event.path)
  const image = match && IMAGES.get(match[1])
  if (!image) return fail(404, 'No such image')

  const query = event.queryStringParameters ?? {}
  const fit = query.fit ?? 'inside'
  const width = side(query.w)
  const height = side(query.h)
  if (!FITS.includes(fit) || width === null || height === null) return fail(400, 'Bad image parameters')

  const headers = { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' }
  const target = { width: width ?? image.width, height: height ?? image.height }

  if (fit === 'inside') {
    const scale = Math.min(target.width / image.width, target.height / image.height, 1)
    target.width = Math.round(image.width * scale)
    target.height = Math.round(image.height * scale)
  } else if (fit === 'cover' && width && height) {
    const scale = Math.max(width / image.width, height / image.height)
    const offset = Math.round((image.width * scale - width) / 2)
    headers['x-crop-left'] = offset
  }

  return {
    statusCode: 200,
    statusDescription: '200 OK',
    headers,
    body: svg(target.width, target.height, image.tint),
    isBase64Encoded: false,
  }
}
