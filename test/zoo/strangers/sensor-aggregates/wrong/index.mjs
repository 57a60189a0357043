// Aggregates over the last samples of a device: GET /devices/{id}/aggregates?metric=&fn=&quality=
const sample = (t, v, q = 'good') => ({ t, v, q })
const DEVICES = new Map([
  [
    'thermo-7',
    {
      temperature: [sample(0, 20.5), sample(60, 20.9), sample(120, 21.4, 'suspect')],
      battery: [sample(0, 3.01), sample(60, 2.98)],
    },
  ],
  [
    'meter-2',
    {
      flow: [sample(0, 7, 'suspect'), sample(60, 9, 'suspect')],
      pressure: [sample(0, 1.2), sample(60, 1.3), sample(120, 1.1)],
    },
  ],
])
const QUALITIES = new Set(['any', 'good'])
const round = (n) => Math.round(n * 100) / 100

const FUNCTIONS = new Map([
  ['count', (list) => list.length],
  ['sum', (list) => round(list.reduce((acc, s) => acc + s.v, 0))],
  ['avg', (list) => (list.length ? round(list.reduce((acc, s) => acc + s.v, 0) / list.length) : null)],
  ['last', (list) => list.at(-1)?.v ?? null],
  ['peak', (list) => list.reduce((best, s) => (s.v > best.v ? s : best)).v],
])

class ApiError extends Error {
  constructor(status, message) {
    super(message)
    this.status = status
  }
}
function pick(query, key, allowed, fallback) {
  const value = query[key] ?? fallback
  if (value === undefined) throw new ApiError(400, `${key} is required`)
  if (!allowed.has(value)) throw new ApiError(400, `${key} must be one of ${[...allowed.keys()].join(', ')}`)
  return value
}
function aggregate(deviceId, query) {
  const device = DEVICES.get(deviceId)
  if (!device) throw new ApiError(404, 'unknown device')
  const series = new Map(Object.entries(device))
  const metric = pick(query, 'metric', series)
  const fn = pick(query, 'fn', FUNCTIONS, 'avg')
  const quality = pick(query, 'quality', QUALITIES, 'any')
  const samples = series.get(metric).filter((s) => quality === 'any' || s.q === quality)
  return { device: deviceId, metric, fn, quality, value: FUNCTIONS.get(fn)(samples) }
}
const json = (statusCode, payload) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(payload),
})

export const handler = async (event) => {
  const { method, path } = event.requestContext.http
  const query = event.queryStringParameters ?? {}
  try {
    if (method !== 'GET') throw new ApiError(405, 'read only')
    if (path === '/devices') return json(200, { items: [...DEVICES.keys()] })
    const match = path.match(/^\/devices\/([\w-]+)(\/aggregates)?$/)
    if (!match) throw new ApiError(404, 'not found')
    if (match[2]) return json(200, aggregate(match[1], query))
    const device = DEVICES.get(match[1])
    if (!device) throw new ApiError(404, 'unknown device')
    return json(200, { id: match[1], metrics: Object.keys(device) })
  } catch (err) {
    const status = err instanceof ApiError ? err.status : 500
    return json(status, { error: status === 500 ? 'internal error' : err.message })
  }
}
