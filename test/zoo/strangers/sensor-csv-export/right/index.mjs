import { INTERVALS, readings, SENSORS } from './series.mjs'

const DAY_MS = 24 * 60 * 60 * 1000
const DATE = /^(19|20)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const HEADER = 'sensor;timestamp;value;unit;quality'

class InvalidQuery extends Error {}

const json = (statusCode, payload) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(payload),
})

function parseDate(text, name) {
  if (!DATE.test(text)) throw new InvalidQuery(`${name} must be a date like 2024-05-31`)
  const time = Date.parse(`${text}T00:00:00Z`)
  if (Number.isNaN(time)) throw new InvalidQuery(`${name} is not a calendar date`)
  return time
}

function parseRange(query) {
  const interval = query.interval ?? 'hour'
  if (!Object.hasOwn(INTERVALS, interval)) {
    throw new InvalidQuery(`interval must be one of ${Object.keys(INTERVALS).join(', ')}`)
  }
  if (!query.from) throw new InvalidQuery('from is required')
  const from = parseDate(query.from, 'from')
  const to = query.to ? parseDate(query.to, 'to') : from + DAY_MS
  if (to <= from) throw new InvalidQuery('to must be after from')

  const days = (to - from) / DAY_MS
  const { maxDays } = INTERVALS[interval]
  if (days > maxDays) {
    throw new InvalidQuery(`At most ${maxDays} days can be exported with interval=${interval}`)
  }
  return { from, to, interval }
}

function toCsv(sensor, range) {
  const lines = [HEADER]
  for (const { at, value, quality } of readings(sensor, range.from, range.to, range.interval)) {
    lines.push(`${sensor.id};${new Date(at).toISOString()};${value};${sensor.unit};${quality}`)
  }
  return lines.join('\n')
}

function exportSensor(sensor, query) {
  const range = parseRange(query)
  const day = new Date(range.from).toISOString().slice(0, 10)
  return {
    statusCode: 200,
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${sensor.id}-${day}.csv"`,
    },
    body: toCsv(sensor, range),
  }
}

// GET /sensors
// GET /sensors/{id}
// GET /sensors/{id}/export  ?from=2024-05-01&to=2024-05-08&interval=hour
export async function handler(event) {
  if (event.httpMethod !== 'GET') return json(405, { message: 'Method not allowed' })

  const match = /^\/sensors(?:\/([a-z-]+)(\/export)?)?\/?$/.exec(event.path)
  if (!match) return json(404, { message: 'Not found' })

  const [, id, wantsExport] = match
  if (!id) return json(200, { sensors: SENSORS.map(({ id, label }) => ({ id, label })) })

  const sensor = SENSORS.find((candidate) => candidate.id === id)
  if (!sensor) return json(404, { message: `No sensor called ${id.slice(0, 40)}` })
  if (!wantsExport) return json(200, { id: sensor.id, label: sensor.label, unit: sensor.unit })

  try {
    return exportSensor(sensor, event.queryStringParameters ?? {})
  } catch (error) {
    if (error instanceof InvalidQuery) return json(400, { message: error.message })
    throw error
  }
}
