import { createHmac, timingSafeEqual } from 'node:crypto'

const PREFIX = 'sha256='

export const isSignedBy = (secret, raw, header) => {
  if (typeof header !== 'string' || !header.startsWith(PREFIX)) return false
  const given = Buffer.from(header.slice(PREFIX.length), 'hex')
  const expected = createHmac('sha256', secret).update(raw).digest()
  return timingSafeEqual(given, expected)
}
