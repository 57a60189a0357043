import { createHmac, timingSafeEqual } from 'node:crypto'
import { signingKeys } from './keys.mjs'

const BEARER = /^Bearer\s+([\w-]+)\.([\w-]+)\.([\w-]+)$/i

function segment(text) {
  try {
    const value = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    return value !== null && typeof value === 'object' ? value : null
  } catch {
    return null
  }
}

function sameText(left, right) {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** The claims of a valid bearer token, or null. */
export function authenticate(authorization) {
  const match = BEARER.exec(authorization)
  if (!match) return null
  const [, head, payload, signature] = match

  const header = segment(head)
  if (header?.alg !== 'HS256') return null
  const key = signingKeys.get(header.kid)
  if (!key) return null
  const expected = createHmac('sha256', key.secret).update(`${head}.${payload}`).digest('base64url')
  if (!sameText(signature, expected)) return null

  const claims = segment(payload)
  if (typeof claims?.sub !== 'string') return null
  return { sub: claims.sub, scope: typeof claims.scope === 'string' ? claims.scope : '' }
}
