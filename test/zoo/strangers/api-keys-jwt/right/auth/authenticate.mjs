import { Failure } from '../http.mjs'

/** The gateway's JWT authorizer has checked signature and expiry, here we only want the claims. */
function decode(token) {
  const parts = token.split('.')
  if (parts.length !== 3) return null
  try {
    return JSON.parse(Buffer.from(parts[1], 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

export function authenticate(event) {
  const [scheme, token] = (event.headers?.authorization ?? '').split(' ')
  if (scheme.toLowerCase() !== 'bearer' || !token) throw new Failure(401, 'missing_token')
  const claims = decode(token)
  if (typeof claims?.sub !== 'string') throw new Failure(401, 'invalid_token')
  return claims
}
