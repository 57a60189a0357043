const CHARGES = new Map([
  ['lion', 40],
  ['oak', 90],
  ['bell', 150],
  ['plain', 0],
])

function shade(seed, x, y) {
  return (seed + x * 7 + y * 13 + ((x * y) >> 2)) & 255
}

function svg(seed, size) {
  const cells = []
  for (let i = 0; i < 8; i++) cells.push(`<rect x="${i}" width="1" height="8" fill="rgb(${shade(seed, i, i)},80,80)"/>`)
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 8 8">${cells.join('')}</svg>`,
  )
}

function pgm(seed, size) {
  const pixels = Buffer.alloc(size * size)
  for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) pixels[y * size + x] = shade(seed, x, y)
  return Buffer.concat([Buffer.from(`P5\n${size} ${size}\n255\n`), pixels])
}

function tga(seed, size) {
  const head = Buffer.alloc(18)
  head[2] = 3
  head.writeUInt16LE(size, 12)
  head.writeUInt16LE(size, 14)
  head[16] = 8
  return Buffer.concat([head, pgm(seed, size).subarray(-size * size)])
}

const FORMATS = new Map([
  ['svg', { type: 'image/svg+xml', render: svg, text: true }],
  ['tga', { type: 'image/x-tga', render: tga, text: false }],
  ['pgm', { type: 'image/x-portable-graymap', render: pgm, text: true }],
])

const json = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

export const handler = async (event) => {
  const found = /^\/crests\/([a-z]+)$/.exec(event.rawPath)
  if (!found) return json(404, { error: 'not found' })
  if (event.requestContext.http.method !== 'GET') return json(405, { error: 'method not allowed' })
  const seed = CHARGES.get(found[1])
  if (seed === undefined) return json(404, { error: 'no such charge' })

  const { size = '32', format = 'svg' } = event.queryStringParameters ?? {}
  if (!/^\d{1,3}$/.test(size) || Number(size) < 8 || Number(size) > 512) return json(400, { error: 'size is 8 to 512' })
  const output = FORMATS.get(format)
  if (!output) return json(400, { error: 'format is one of ' + [...FORMATS.keys()].join(', ') })

  const bytes = output.render(seed, Number(size))
  return {
    statusCode: 200,
    headers: { 'content-type': output.type, 'cache-control': 'public, max-age=86400' },
    body: bytes.toString(output.text ? 'utf8' : 'base64'),
    isBase64Encoded: !output.text,
  }
}
