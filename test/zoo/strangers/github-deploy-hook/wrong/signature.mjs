import { createHmac, timingSafeEqual } from 'node:crypto'

const PREFIX = 'sha256='

export function isSignedBy(secret, header, raw) {
  if (!header || !header.startsWith(PREFIX)) return false
  const expected = createHmac('sha256', secret).update(raw).digest()
  const received = Buffer.from(header.slice(PREFIX.length), 'hex')
  return timingSafeEqual(expected, received)
}
