import { SeriesRepository } from './series.mjs'
import { Window, WindowError } from './window.mjs'
const repository = new SeriesRepository()
const reply = (statusCode, data) => ({
  statusCode,
  isBase64Encoded: false,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})
export const handler = async (event) => {
  if (event.httpMethod !== 'GET' && event.httpMethod !== 'HEAD') return reply(405, { error: 'method not allowed' })
  if (event.path === '/devices') return reply(200, { devices: repository.ids() })
  const match = /^\/devices\/([\w-]+)\/series$/.exec(event.path)
  if (!match) return reply(404, { error: 'not found' })
  try {
    const window = Window.parse(event.queryStringParameters ?? {})
    const points = repository.between(match[1], window.from, window.to)
    if (!points) return reply(404, { error: 'unknown device' })
    return reply(200, { device: match[1], step: window.step, points: window.sample(points) })
  } catch (err) {
    if (err instanceof WindowError) return reply(400, { error: err.message })
    throw err
  }
}
