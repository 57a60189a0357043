import { timingSafeEqual } from 'node:crypto'
import { CLIENTS } from './clients.mjs'

function safeDecode(text) {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Constant-time comparison; timingSafeEqual insists on equal lengths. */
function sameSecret(given, expected) {
  if (given.length !== expected.length) return false
  return timingSafeEqual(Buffer.from(given), Buffer.from(expected))
}

/** RFC 6749 section 2.3.1: Basic first, then credentials in the form. */
function credentials(headers, form) {
  const [scheme, value] = (headers.authorization ?? '').split(' ')
  if (scheme.toLowerCase() === 'basic' && value) {
    const decoded = Buffer.from(value, 'base64').toString('utf8')
    const colon = decoded.indexOf(':')
    if (colon < 0) return { id: decoded, secret: '' }
    return { id: safeDecode(decoded.slice(0, colon)), secret: safeDecode(decoded.slice(colon + 1)) }
  }
  return { id: form.get('client_id') ?? '', secret: form.get('client_secret') ?? '' }
}

/** @returns {import('./clients.mjs').Client | null} */
export function authenticate(headers, form) {
  const { id, secret } = credentials(headers, form)
  const client = CLIENTS.get(id)
  if (!client) return null
  if (!client.secret) return secret === '' ? client : null
  return sameSecret(secret, client.secret) ? client : null
}
