export function claimsOf(header = '') {
  const [scheme, token] = header.split(' ')
  if (scheme !== 'Bearer' || !token) return undefined
  const [, payload] = token.split('.')
  try {
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
    return claims && typeof claims === 'object' ? claims : undefined
  } catch {
    return undefined
  }
}
