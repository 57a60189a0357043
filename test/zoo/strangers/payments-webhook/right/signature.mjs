import { createHmac, timingSafeEqual } from 'node:crypto'

const SECRET = process.env.PAYMENTS_WEBHOOK_SECRET || 'whsec_local_development'
const SCHEME = 'sha256='

/** Header format: "sha256=" followed by the HMAC of the raw body in hex. */
export function isAuthentic(raw, header) {
  if (!header?.startsWith(SCHEME)) return false
  const expected = createHmac('sha256', SECRET).update(raw).digest()
  const given = Buffer.from(header.slice(SCHEME.length), 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
