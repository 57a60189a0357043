import { parseBatch } from './readings/parse.mjs'
import { BadInput } from './errors.mjs'

const json = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

const bodyText = ({ body, isBase64Encoded }) =>
  isBase64Encoded ? Buffer.from(body ?? '', 'base64').toString('utf8') : (body ?? '')

export function createApp({ devices, readings }) {
  return async (event) => {
    const { method } = event.requestContext.http
    const match = /^\/devices\/([\w-]+)(\/readings)?$/.exec(event.rawPath)
    if (!match) return json(404, { error: 'not found' })

    const device = devices.get(match[1])
    if (!device) return json(404, { error: 'unknown device' })

    if (!match[2]) return method === 'GET' ? json(200, device) : json(405, { error: 'GET only' })
    if (method !== 'POST') return json(405, { error: 'POST only' })

    try {
      const batch = parseBatch(bodyText(event), device)
      return json(202, readings.summarize(device, batch))
    } catch (error) {
      if (error instanceof BadInput) return json(422, { error: error.message })
      throw error
    }
  }
}
