import { Failure } from '../http.mjs'

function scopesOf(claims) {
  // Entra has a list in "scp", others a string in "scope"
  if (Array.isArray(claims.scp)) return claims.scp
  return typeof claims.scope === 'string' ? claims.scope.split(' ') : []
}

export function requireScope(claims, scope) {
  if (!scopesOf(claims).includes(scope)) throw new Failure(403, 'insufficient_scope')
}
