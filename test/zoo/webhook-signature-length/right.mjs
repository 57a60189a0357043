import { createHmac, timingSafeEqual } from 'node:crypto'

const secret = 'it-is-in-the-parameter-store'

export const handler = async (event) => {
  const signature = event.headers['x-hub-signature-256']
  if (!signature?.startsWith('sha256=')) return { statusCode: 401, body: 'signature missing' }
  const body = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')
  const expected = createHmac('sha256', secret).update(body).digest()
  const given = Buffer.from(signature.slice('sha256='.length), 'hex')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    return { statusCode: 401, body: 'signature mismatch' }
  }
  return { statusCode: 202, body: 'accepted' }
}
