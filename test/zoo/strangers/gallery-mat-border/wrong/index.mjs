// renders a picture mount (a border round an empty opening) as an uncompressed bitmap
const TONES = { ivory: [240, 255, 255], slate: [90, 80, 70], sage: [136, 172, 156] }
const MAX_PIXELS = 1_000_000

const json = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

function integer(text, fallback, least, most) {
  if (text === undefined) return fallback
  const n = /^\d{1,5}$/.test(text) ? Number(text) : NaN
  return n >= least && n <= most ? n : null
}

function bitmap(width, height, tone, border) {
  const stride = Math.ceil((width * 3) / 4) * 4
  const out = Buffer.alloc(54 + stride * height, 255)
  out.fill(0, 0, 54)
  out.write('BM', 0)
  out.writeUInt32LE(out.length, 2)
  out.writeUInt32LE(54, 10)
  out.writeUInt32LE(40, 14)
  out.writeInt32LE(width, 18)
  out.writeInt32LE(height, 22)
  out.writeUInt16LE(1, 26)
  out.writeUInt16LE(24, 28)
  const colour = Buffer.from(tone)
  for (let y = 0; y < height; y++) {
    const row = 54 + y * stride
    const edge = y < border || y >= height - border
    const side = edge ? width : Math.min(border, width)
    out.fill(colour, row, row + side * 3)
    if (!edge) out.fill(colour, row + Math.max(0, width - side) * 3, row + width * 3)
  }
  return out
}

export const handler = async (event) => {
  if (event.rawPath !== '/mount.bmp') return json(404, { error: 'not found' })
  if (event.requestContext.http.method !== 'GET') return json(405, { error: 'method not allowed' })
  const query = event.queryStringParameters ?? {}
  const w = integer(query.w, 200, 1, 4000)
  const h = integer(query.h, 150, 1, 4000)
  const dpr = integer(query.dpr, 1, 1, 3)
  if (w === null || h === null || dpr === null) return json(400, { error: 'w and h are 1 to 4000, dpr is 1 to 3' })
  if (w * h > MAX_PIXELS) return json(413, { error: 'too many pixels' })
  const tone = query.tone ?? 'ivory'
  if (!Object.hasOwn(TONES, tone)) return json(400, { error: 'unknown tone' })

  const bytes = bitmap(w * dpr, h * dpr, TONES[tone], 12 * dpr)
  return {
    statusCode: 200,
    headers: { 'content-type': 'image/bmp' },
    body: bytes.toString('base64'),
    isBase64Encoded: true,
  }
}
