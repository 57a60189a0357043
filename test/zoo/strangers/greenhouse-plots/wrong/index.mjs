import { CROPS, harvestWeek } from './crops.mjs'
import { validatePlot } from './validate.mjs'

// Snapshot of the plots table. Writes are answered here and applied by the stream consumer.
const PLOTS = [
  { id: 'p-1', bed: 'north', status: 'planted', crop: 'leek', plantedWeek: 12 },
  { id: 'p-2', bed: 'north', status: 'planted', crop: 'tomato', plantedWeek: 18 },
  { id: 'p-3', bed: 'south', status: 'fallow', crop: null, plantedWeek: 20 },
  { id: 'p-4', bed: 'glass', status: 'reserved', crop: 'chard', plantedWeek: 16 },
]

const json = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})

function readBody(event) {
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '')
  try {
    const value = JSON.parse(text)
    return value && typeof value === 'object' && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

function present(plot) {
  const view = { ...plot, links: { self: `/plots/${plot.id}` } }
  if (plot.status === 'planted') {
    view.harvest = { week: harvestWeek(plot), crop: plot.crop }
  }
  return view
}

function list(query) {
  const rows = query.bed ? PLOTS.filter((p) => p.bed === query.bed) : PLOTS
  return json(200, { plots: rows.map(present), crops: Object.keys(CROPS) })
}

function create(event) {
  const input = readBody(event)
  if (!input) return json(400, { error: 'expected a JSON object' })
  const { errors, value } = validatePlot(input, ['bed', 'crop', 'plantedWeek'])
  if (errors.length) return json(422, { errors })
  if (value.crop === null) return json(422, { errors: ['crop: is required'] })
  const plot = { id: `p-${PLOTS.length + 1}`, status: 'planted', ...value }
  return json(201, present(plot))
}

function update(event, plot) {
  const input = readBody(event)
  if (!input) return json(400, { error: 'expected a JSON object' })
  const { errors, value } = validatePlot(input, [])
  if (errors.length) return json(422, { errors })
  const next = { ...plot, ...value }
  return json(200, present(next))
}

export const handler = async (event) => {
  const method = event.requestContext.http.method
  const path = event.rawPath
  if (path === '/plots') {
    if (method === 'GET') return list(event.queryStringParameters ?? {})
    if (method === 'POST') return create(event)
    return json(405, { error: 'method not allowed' })
  }
  const found = /^\/plots\/([\w-]+)$/.exec(path)
  if (!found) return json(404, { error: 'not found' })
  const plot = PLOTS.find((p) => p.id === found[1])
  if (!plot) return json(404, { error: `no plot ${found[1]}` })
  if (method === 'GET') return json(200, present(plot))
  if (method === 'PATCH') return update(event, plot)
  if (method === 'DELETE') {
    return plot.status === 'planted' ? json(409, { error: 'harvest or clear the plot first' }) : { statusCode: 204 }
  }
  return json(405, { error: 'method not allowed' })
}
