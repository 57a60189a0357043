import { createHmac, timingSafeEqual } from 'node:crypto'

const SECRET = 'proofs-and-plates'

export function genuine(raw, header) {
  if (typeof header !== 'string' || !header.startsWith('v1=')) return false
  const given = Buffer.from(header.slice(3), 'hex')
  const expected = createHmac('sha256', SECRET).update(raw).digest()
  return given.length === expected.length && timingSafeEqual(given, expected)
}
