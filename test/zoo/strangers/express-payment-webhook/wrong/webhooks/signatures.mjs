import { createHmac, timingSafeEqual } from 'node:crypto'
import { secrets } from '../config.mjs'

const hmac = (secret, data) => createHmac('sha256', secret).update(data).digest('hex')

// acme sends the bare digest
export function verifyAcme(req, raw) {
  const given = Buffer.from(req.get('x-acme-signature') ?? '')
  const expected = Buffer.from(hmac(secrets.acme, raw))
  return given.length === expected.length && timingSafeEqual(given, expected)
}

// globex sends "sha256=<digest>", like GitHub does
export function verifyGlobex(req, raw) {
  const [scheme, digest] = (req.get('x-hub-signature-256') ?? '').split('=')
  if (scheme !== 'sha256' || !digest) return false
  const given = Buffer.from(digest)
  const expected = Buffer.from(hmac(secrets.globex, raw))
  return timingSafeEqual(given, expected)
}
