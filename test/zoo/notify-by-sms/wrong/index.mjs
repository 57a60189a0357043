import { channels } from './channels.mjs'

const text = (statusCode, body) => ({ statusCode, headers: { 'content-type': 'text/plain' }, body })

export const handler = async (event) => {
  if (event.rawPath !== '/notify') return text(404, 'not found')
  if (event.requestContext.http.method !== 'POST') return text(405, 'POST only')
  let message
  try {
    message = JSON.parse(Buffer.from(event.body ?? 'null', event.isBase64Encoded ? 'base64' : 'utf8').toString())
  } catch {
    return text(400, 'not JSON')
  }
  const send = channels.get(message?.channel)
  return send === undefined ? text(422, 'unknown channel') : text(202, send(message))
}
