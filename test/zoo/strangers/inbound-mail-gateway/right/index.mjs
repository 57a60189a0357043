import { plainText, splitMessage } from './mime.mjs'
import { route } from './routing.mjs'

const MAX_BYTES = 1024 * 1024
const json = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})

/** @param {import('aws-lambda').LambdaFunctionURLEvent} event */
function rawMessage(event) {
  if (!event.body) return ''
  return event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body
}

/** @type {import('aws-lambda').LambdaFunctionURLHandler} */
export const handler = async (event) => {
  const { method, path } = event.requestContext.http
  if (path !== '/inbound') return json(404, { error: 'not found' })
  if (method !== 'POST') return json(405, { error: 'POST a raw RFC 5322 message' })

  const raw = rawMessage(event)
  if (!raw.trim()) return json(400, { error: 'empty message' })
  if (Buffer.byteLength(raw) > MAX_BYTES) return json(413, { error: 'message too large' })

  const message = splitMessage(raw)
  const target = route(message.headers.get('to'))
  if (!target) return json(422, { error: 'no such mailbox' })
  // out-of-office replies would open tickets for ever
  if ((message.headers.get('auto-submitted') ?? 'no') !== 'no') return json(202, { dropped: 'auto-submitted' })

  return json(201, {
    ...target,
    subject: (message.headers.get('subject') ?? '(no subject)').slice(0, 200),
    from: message.headers.get('from')?.slice(0, 200) ?? null,
    preview: plainText(message).slice(0, 200),
  })
}
