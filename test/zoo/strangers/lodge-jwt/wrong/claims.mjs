// subjects our identity provider issues: people (member|42) and machines (client|booking-sync)
const SUBJECT = /^(member|client)\|[\w-]+$/

export function claimsOf(header) {
  const token = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]*)$/.exec(header ?? '')
  if (!token) return null
  try {
    const claims = JSON.parse(Buffer.from(token[2], 'base64url').toString('utf8'))
    if (typeof claims !== 'object' || claims === null) return null
    if (typeof claims.sub !== 'string' || !SUBJECT.test(claims.sub)) return null
    return claims
  } catch {
    return null
  }
}

export function has(claims, scope) {
  const granted = typeof claims.scope === 'string' ? claims.scope.split(' ') : []
  return granted.includes(scope)
}
