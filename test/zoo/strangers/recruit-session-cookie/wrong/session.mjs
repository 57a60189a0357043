const COOKIE = 'talent_session'

/** event.cookies holds "name=value" strings; a value may itself contain "=" */
export function tokenFrom(event) {
  for (const cookie of event.cookies ?? []) {
    const at = cookie.indexOf('=')
    if (at > 0 && cookie.slice(0, at).trim() === COOKIE) return cookie.slice(at + 1)
  }
  return undefined
}

/** CloudFront has verified the signature before the request comes here, so the claims are only read. */
export function claimsOf(token) {
  const parts = token.split('.')
  if (parts.length !== 3) return null
  try {
    const claims = JSON.parse(Buffer.from(parts[1], 'base64url').toString('utf8'))
    return claims !== null && typeof claims === 'object' && typeof claims.sub === 'string' ? claims : null
  } catch {
    return null
  }
}

const LATEST = 4102444800 // 2100-01-01

export function isCurrent(claims, nowMs) {
  if (claims.exp === undefined) return true
  return Number.isInteger(claims.exp) && claims.exp <= LATEST && claims.exp * 1000 > nowMs
}
