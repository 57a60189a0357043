// Works out the geometry of a thumbnail. Rendering is done by the CDN from what we answer.
const SOURCES = {
  'hero.jpg': { width: 2400, height: 1350 },
  'team.png': { width: 1200, height: 1200 },
  'logo.png': { width: 512, height: 128 },
}

const GRAVITY = {
  center: [0.5, 0.5],
  north: [0.5, 0],
  south: [0.5, 1],
  west: [0, 0.5],
  east: [1, 0.5],
}

const FITS = new Set(['contain', 'crop', 'stretch'])

const fail = (message) => ({ error: message })

const dimension = (raw, fallback) => {
  if (raw === undefined || raw === '') return fallback
  return /^\d{1,4}$/.test(raw) ? Number(raw) : NaN
}

function parseOptions(query) {
  const width = dimension(query.w, 320)
  const height = dimension(query.h, 240)
  if (!(width > 0) || !(height > 0)) return fail('w and h must be whole numbers from 1 to 9999')
  const fit = query.fit || 'contain'
  if (!FITS.has(fit)) return fail('unknown fit')
  if (query.gravity && !Object.hasOwn(GRAVITY, query.gravity)) return fail('unknown gravity')
  return { width, height, fit, gravity: query.gravity || 'center' }
}

function contain(source, { width, height }) {
  const scale = Math.min(width / source.width, height / source.height, 1)
  return { width: Math.round(source.width * scale), height: Math.round(source.height * scale) }
}

function crop(source, { width, height, gravity }) {
  const [gx, gy] = GRAVITY[gravity]
  const scale = Math.max(width / source.width, height / source.height)
  const box = { width: width / scale, height: height / scale }
  return {
    x: Math.round((source.width - box.width) * gx),
    y: Math.round((source.height - box.height) * gy),
    width: Math.round(box.width),
    height: Math.round(box.height),
  }
}

const geometry = {
  contain: (source, options) => ({ resize: contain(source, options) }),
  stretch: (source, { width, height }) => ({ resize: { width, height } }),
  crop: (source, options) => ({
    crop: crop(source, options),
    resize: { width: options.width, height: options.height },
  }),
}

const send = (statusCode, data) => ({
  statusCode,
  headers: {
    'content-type': 'application/json',
    'cache-control': statusCode === 200 ? 'public, max-age=86400' : 'no-store',
  },
  body: JSON.stringify(data),
})

export const handler = async (event) => {
  const match = /^\/thumbs\/([\w.-]+)$/.exec(event.path ?? '')
  if (!match) return send(404, fail('not found'))
  if (event.httpMethod !== 'GET') return send(405, fail('GET only'))
  const name = match[1]
  if (!Object.hasOwn(SOURCES, name)) return send(404, fail('no such image'))

  const options = parseOptions(event.queryStringParameters ?? {})
  if (options.error) return send(400, options)
  return send(200, { source: name, ...geometry[options.fit](SOURCES[name], options) })
}
