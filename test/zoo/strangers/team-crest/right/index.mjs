import { png, bmp } from './encode.mjs'

const CRESTS = {
  ashford: {
    stripes: [
      [180, 20, 30],
      [255, 255, 255],
    ],
    ratio: 1,
  },
  bolton: {
    stripes: [
      [10, 30, 90],
      [250, 210, 40],
      [10, 30, 90],
    ],
    ratio: 1.25,
  },
  dover: {
    stripes: [
      [255, 255, 255],
      [20, 20, 20],
    ],
    ratio: 0.8,
  },
}
const ENCODERS = {
  png: { type: 'image/png', encode: png },
  bmp: { type: 'image/bmp', encode: bmp },
}
const MAX_SIDE = 2048
const MAX_AREA = 1024 * 1024

const problem = (statusCode, message) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ message }),
})

function side(text, name) {
  if (text === undefined) return undefined
  const n = /^\d{1,5}$/.test(text) ? Number(text) : NaN
  if (!(n >= 1 && n <= MAX_SIDE)) throw new RangeError(`${name} must be 1 to ${MAX_SIDE}`)
  return n
}

function dimensions(query, ratio) {
  const w = side(query.w, 'w')
  const h = side(query.h, 'h')
  if (w && h) {
    // a free choice of both sides: keep the answer small
    if (w * h > MAX_AREA) throw new RangeError('image too large')
    return [w, h]
  }
  const one = w ? [w, Math.max(1, Math.round(w / ratio))] : h ? [Math.max(1, Math.round(h * ratio)), h] : null
  if (one && one[0] * one[1] > MAX_AREA) throw new RangeError('image too large')
  if (one) return one
  return [128, Math.round(128 / ratio)]
}

const paint =
  ({ stripes }, w) =>
  (x) =>
    stripes[Math.min(stripes.length - 1, Math.floor((x * stripes.length) / w))]

export const handler = async (event) => {
  const match = /^\/crests\/([a-z]+)\.([a-z]+)$/.exec(event.path)
  if (!match || !Object.hasOwn(CRESTS, match[1])) return problem(404, 'No such crest')
  if (event.httpMethod !== 'GET') return problem(405, 'Only GET')
  if (!Object.hasOwn(ENCODERS, match[2])) return problem(415, 'png or bmp')

  const crest = CRESTS[match[1]]
  const { type, encode } = ENCODERS[match[2]]
  try {
    const [w, h] = dimensions(event.queryStringParameters ?? {}, crest.ratio)
    const image = encode(w, h, paint(crest, w))
    return {
      statusCode: 200,
      headers: { 'content-type': type, 'cache-control': 'public, max-age=86400' },
      body: image.toString('base64'),
      isBase64Encoded: true,
    }
  } catch (err) {
    if (err instanceof RangeError) return problem(400, err.message)
    throw err
  }
}
