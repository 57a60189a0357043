import { bodyOf } from './body.mjs'
import { clientFor, current } from './client.mjs'

const json = (statusCode, body) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

export const handler = async (event) => {
  if (event.requestContext.http.method === 'POST') {
    try {
      await clientFor(bodyOf(event)?.key)
      return json(200, { connected: true })
    } catch (error) {
      return json(401, { error: error.message })
    }
  }
  const client = await current()
  return json(200, { connected: client !== undefined })
}
