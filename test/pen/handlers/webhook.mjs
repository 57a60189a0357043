import { createHmac, timingSafeEqual } from 'node:crypto'

const hmac = (bytes) => createHmac('sha256', 'whsec_test').update(bytes).digest()

export const handler = async (event) => {
  const body = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')
  const given = Buffer.from(event.headers['x-signature'] ?? '', 'hex')
  const wanted = hmac(body)
  const ok = given.length === wanted.length && timingSafeEqual(given, wanted)
  return { statusCode: ok ? 202 : 401, headers: { 'content-type': 'text/plain' }, body: ok ? 'accepted' : 'refused' }
}
