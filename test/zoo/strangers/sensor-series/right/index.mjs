import { sensors, sample } from './sensors.mjs'

const DAY = 86_400_000
const STEPS = { minute: 60_000, hour: 3_600_000, day: DAY }
const MAX_DAYS = 366
const MAX_POINTS = 10_000

class BadInput extends Error {}

const out = (statusCode, body) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})

function day(query, key) {
  const text = query[key]
  if (text === undefined) throw new BadInput(`${key} is required`)
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN
  if (Number.isNaN(time)) throw new BadInput(`${key} must be a date, YYYY-MM-DD`)
  return time
}

function readWindow(query) {
  const from = day(query, 'from')
  const to = day(query, 'to') + DAY
  const step = query.step ?? 'hour'
  if (!Object.hasOwn(STEPS, step)) throw new BadInput(`step must be one of ${Object.keys(STEPS).join(', ')}`)
  if (to <= from) throw new BadInput('to lies before from')
  if (to - from > MAX_DAYS * DAY) throw new BadInput(`at most ${MAX_DAYS} days`)
  if ((to - from) / STEPS[step] > MAX_POINTS) throw new BadInput('window is too long for this step')
  return { from, to, every: STEPS[step] }
}

function series(sensor, query) {
  const { from, to, every } = readWindow(query)
  const points = []
  for (let at = from; at < to; at += every) points.push({ at: new Date(at).toISOString(), value: sample(sensor, at) })
  return { sensor: sensor.id, unit: sensor.unit, points }
}

export const handler = async (event) => {
  if (event.httpMethod !== 'GET') return out(405, { error: 'GET only' })
  const segments = event.path.split('/').slice(1)
  if (segments[0] !== 'sensors') return out(404, { error: 'not found' })
  if (segments.length === 1) return out(200, sensors)

  const sensor = sensors.find((one) => one.id === segments[1])
  if (!sensor) return out(404, { error: 'unknown sensor' })
  if (segments.length === 2) return out(200, sensor)
  if (segments.length !== 3 || segments[2] !== 'series') return out(404, { error: 'not found' })

  try {
    return out(200, series(sensor, event.queryStringParameters ?? {}))
  } catch (error) {
    if (error instanceof BadInput) return out(400, { error: error.message })
    throw error
  }
}
