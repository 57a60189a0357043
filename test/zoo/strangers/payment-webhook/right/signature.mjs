import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Header format, as documented by the payment provider:
 *   payments-signature: t=1718000000,v1=<hex hmac-sha256 of "t.body">
 */
export function parseSignature(header) {
  let timestamp
  const digests = []
  for (const part of header.split(',')) {
    const [key, value = ''] = part.trim().split('=')
    if (key === 't' && /^\d{1,12}$/.test(value)) timestamp = value
    if (key === 'v1' && /^[0-9a-f]{64}$/i.test(value)) digests.push(Buffer.from(value, 'hex'))
  }
  if (timestamp === undefined || digests.length === 0) return null
  return { timestamp, digests }
}

export function verify(rawBody, { timestamp, digests }, secret) {
  const expected = createHmac('sha256', secret).update(`${timestamp}.`).update(rawBody).digest()
  return digests.some((digest) => timingSafeEqual(digest, expected))
}
